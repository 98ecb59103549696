// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.schema;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.lonebro.store.internal.crypto.StoreKeys;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.Rows;

/** Holds a database to the key it was begun with. */
public final class KeyCheck {
    private KeyCheck() {}

    /** @throws WrongKeyException if the database was begun with another key */
    public static void run(Database database, StoreKeys keys) {
        byte[] kept = database.plain("check the key", connection -> {
            List<byte[]> found = find(connection);
            return found.isEmpty() ? keep(connection, keys.checkValue()) : found.get(0);
        });
        if (!MessageDigest.isEqual(kept, keys.checkValue())) {
            throw new WrongKeyException();
        }
    }

    private static List<byte[]> find(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select check_value from store_key where id = 1")) {
            return Rows.all(query, row -> row.getBytes(1));
        }
    }

    private static byte[] keep(Connection connection, byte[] value) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into store_key (id, check_value) values (1, ?)")) {
            insert.setBytes(1, value);
            insert.executeUpdate();
            return value;
        } catch (SQLException fault) {
            if (!Database.constraintRefused(fault)) {
                throw fault;
            }
            // another node was quicker
            return find(connection).get(0);
        }
    }
}
