// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A database that fails at each statement that begins so, as a full disk would, quoting a value as drivers do. */
public final class FailingSource implements DataSource {
    public static final String QUOTED_VALUE = "Key (payroll_id)=(4711)";

    private final DataSource whole;
    private final String beginning;

    public FailingSource(DataSource whole, String beginning) {
        this.whole = whole;
        this.beginning = beginning;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = whole.getConnection();
        return (Connection) Proxy.newProxyInstance(
                FailingSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && arguments[0].toString().startsWith(beginning)) {
                        throw new SQLException("No space left: " + QUOTED_VALUE, "53100");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException fault) {
                        throw fault.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return whole.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        whole.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        whole.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return whole.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return whole.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return whole.isWrapperFor(type);
    }
}
