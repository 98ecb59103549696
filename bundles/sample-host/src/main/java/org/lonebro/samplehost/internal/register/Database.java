// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lonebro.api.host.RegisterException;

/**
 * Transactions on the register's database. A driver's own message may quote a row, so only its SQL state leaves this class.
 */
public final class Database {
    private static final String DUPLICATE = "23505";
    private static final int ATTEMPTS = 3;

    private final DataSource source;
    private final Dialect dialect;

    private Database(DataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /**
     * Creates missing tables.
     *
     * @throws RegisterException if the database does not answer
     */
    public static Database open(DataSource source) {
        try (Connection connection = source.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            Schema.create(connection, dialect);
            return new Database(source, dialect);
        } catch (SQLException failed) {
            throw failure("The register's database could not be opened", failed);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** Reads in one transaction, so that a card and its dated rows belong together. */
    public <T> T read(Work<T> work) {
        return transaction("The register could not be read", Connection.TRANSACTION_REPEATABLE_READ, work);
    }

    <T> T write(Work<T> work) {
        return transaction("The register could not be written", Connection.TRANSACTION_READ_COMMITTED, work);
    }

    private <T> T transaction(String complaint, int isolation, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = source.getConnection()) {
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(false);
                dialect.prepare(connection);
                return committed(connection, work);
            } catch (SQLException failed) {
                // Somebody took an employment number between our look and our insert: look again.
                if (!DUPLICATE.equals(failed.getSQLState()) || attempt == ATTEMPTS) {
                    throw failure(complaint, failed);
                }
            }
        }
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failed) {
            rollBack(connection, failed);
            throw failed;
        }
    }

    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }

    private static RegisterException failure(String complaint, SQLException failed) {
        SQLException cause =
                new SQLException("SQL state " + failed.getSQLState(), failed.getSQLState(), failed.getErrorCode());
        cause.setStackTrace(failed.getStackTrace());
        return new RegisterException(complaint, cause);
    }

    /** What is done with a connection inside a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
