// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.harness;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source whose connections are another's, with something about them. */
public abstract class SourceBelow implements DataSource {
    private final DataSource source;

    protected SourceBelow(DataSource source) {
        this.source = source;
    }

    protected abstract Connection with(Connection connection);

    @Override
    public Connection getConnection() throws SQLException {
        return with(source.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return with(source.getConnection(user, password));
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
