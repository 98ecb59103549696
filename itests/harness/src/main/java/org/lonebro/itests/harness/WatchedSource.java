// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.harness;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source whose every step is told to a {@link StatementWatch} first. */
public final class WatchedSource extends SourceBelow {
    private final StatementWatch watch;

    public WatchedSource(DataSource source, StatementWatch watch) {
        super(source);
        this.watch = watch;
    }

    @Override
    public Connection getConnection() throws SQLException {
        watch.before(DatabaseStep.CONNECT, "");
        return super.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        watch.before(DatabaseStep.CONNECT, "");
        return super.getConnection(user, password);
    }

    @Override
    protected Connection with(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            switch (method.getName()) {
                case "commit" -> watch.before(DatabaseStep.COMMIT, "");
                case "unwrap" -> watch.before(DatabaseStep.BYPASS, "");
                default -> {}
            }
            Object result = call(connection, method, arguments);
            return result instanceof Statement statement ? watched(statement, arguments) : result;
        });
    }

    private Statement watched(Statement statement, @Nullable Object @Nullable [] arguments) {
        String prepared = sql(arguments);
        Class<? extends Statement> type = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(type, (method, given) -> {
            switch (method.getName()) {
                case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch" ->
                    watch.before(DatabaseStep.EXECUTE, given == null ? prepared : sql(given));
                case "addBatch" -> watch.before(DatabaseStep.BATCHED, given == null ? prepared : sql(given));
                default -> {}
            }
            return call(statement, method, given);
        });
    }

    private static String sql(@Nullable Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : "";
    }

    private interface Step {
        @Nullable
        Object take(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<? extends T> type, Step step) {
        return type.cast(Proxy.newProxyInstance(
                WatchedSource.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> step.take(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
