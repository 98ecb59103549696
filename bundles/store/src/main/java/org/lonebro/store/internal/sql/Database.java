// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lonebro.api.store.StoreException;
import org.lonebro.store.internal.crypto.UnsealableException;

/** Connections, transactions, and faults without values. */
public final class Database {
    private static final String INTEGRITY = "23";

    private final DataSource source;
    private final Dialect dialect;

    public Database(DataSource source) {
        this.source = source;
        this.dialect = plain("find out which database it is", Dialect::of);
    }

    public Dialect dialect() {
        return dialect;
    }

    public DataSource source() {
        return source;
    }

    /**
     * Does work whose every statement stands for itself.
     *
     * @param what completes the sentence "The database could not …"
     */
    public <T> T plain(String what, SqlWork<T> work) {
        try (Connection connection = source.getConnection()) {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            return work.on(connection);
        } catch (SQLException fault) {
            throw refused(what, fault);
        } catch (UnsealableException fault) {
            throw new StoreException("The database could not " + what + ": " + fault.getMessage(), fault);
        }
    }

    /** Does all of the work in one commit, or nothing. */
    public <T> T atOnce(String what, SqlWork<T> work) {
        return plain(what, connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error fault) {
                undo(connection, fault);
                throw fault;
            } finally {
                resume(connection);
            }
        });
    }

    /** Whether a constraint of the database said no. */
    public static boolean constraintRefused(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && state.startsWith(INTEGRITY);
    }

    /** Drivers quote values in their messages: only state, code and place are kept. */
    public static StoreException refused(String what, SQLException fault) {
        SQLException safe =
                new SQLException("SQL state " + fault.getSQLState(), fault.getSQLState(), fault.getErrorCode());
        safe.setStackTrace(fault.getStackTrace());
        return new StoreException("The database could not " + what + " (SQL state " + fault.getSQLState() + ")", safe);
    }

    private static void undo(Connection connection, Throwable fault) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            // a lost connection rolls back by itself; the first fault is the one to tell
            fault.addSuppressed(refused("undo", gone));
        }
    }

    private static void resume(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }
}
