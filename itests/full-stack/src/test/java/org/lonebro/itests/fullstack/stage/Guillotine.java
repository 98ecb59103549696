// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lonebro.itests.harness.SourceBelow;
import org.lonebro.itests.harness.WatchedSource;

/**
 * Kills a house at the k-th commit of its databases, whichever of them it is: from then on nothing reaches a database and
 * what is under way is rolled back, as when a process dies. A writing statement that stands for itself is a commit too.
 */
public final class Guillotine {
    /** On which side of the commit the blade falls. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /** What the thread sees that is killed. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed by the test");
        }
    }

    private final int at;
    private final Moment moment;
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicBoolean fell = new AtomicBoolean();

    public Guillotine(int at, Moment moment) {
        this.at = at;
        this.moment = moment;
    }

    /** One that only counts. */
    public static Guillotine never() {
        return new Guillotine(Integer.MAX_VALUE, Moment.BEFORE);
    }

    public int commits() {
        return commits.get();
    }

    public boolean fell() {
        return fell.get();
    }

    /** The source with the blade above it. */
    public DataSource above(DataSource source) {
        return new WatchedSource(new Mortal(source), (step, sql) -> {
            if (fell.get()) {
                throw dead();
            }
        });
    }

    private interface Step {
        @Nullable
        Object take() throws Throwable;
    }

    private @Nullable Object commit(Connection connection, Step step) throws Throwable {
        boolean now = commits.incrementAndGet() == at;
        if (now && moment == Moment.BEFORE) {
            fall(connection);
        }
        requireAlive(connection);
        Object result = step.take();
        if (now) {
            fall(connection);
        }
        return result;
    }

    private void fall(Connection connection) throws SQLException {
        fell.set(true);
        undo(connection);
        throw new Killed();
    }

    private void requireAlive(Connection connection) throws SQLException {
        if (fell.get()) {
            undo(connection);
            throw dead();
        }
    }

    private static void undo(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    private static SQLException dead() {
        return new SQLException("the process is dead", "57P01");
    }

    private final class Mortal extends SourceBelow {
        Mortal(DataSource source) {
            super(source);
        }

        @Override
        protected Connection with(Connection connection) {
            return (Connection) proxy(Connection.class, (method, arguments) -> {
                if (method.getName().equals("commit")) {
                    return commit(connection, () -> call(connection, method, arguments));
                }
                // A transaction that is open then is committed by the way.
                if (method.getName().equals("setAutoCommit")) {
                    requireAlive(connection);
                }
                Object result = call(connection, method, arguments);
                return result instanceof Statement statement ? with(connection, statement) : result;
            });
        }

        private Object with(Connection connection, Statement statement) {
            Class<?> type = statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
            return proxy(type, (method, arguments) -> {
                String name = method.getName();
                boolean writes = name.startsWith("execute") && !name.equals("executeQuery");
                return writes && connection.getAutoCommit()
                        ? commit(connection, () -> call(statement, method, arguments))
                        : call(statement, method, arguments);
            });
        }
    }

    private interface Handling {
        @Nullable
        Object of(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    private static Object proxy(Class<?> type, Handling handling) {
        return Proxy.newProxyInstance(
                Guillotine.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handling.of(method, arguments));
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
