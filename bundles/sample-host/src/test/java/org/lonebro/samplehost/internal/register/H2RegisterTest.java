// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class H2RegisterTest extends RegisterContract {
    @TempDir
    private Path directory;

    private JdbcConnectionPool pool;

    @Override
    DataSource source() {
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("people"), "sa", "");
        return pool;
    }

    @AfterEach
    void close() {
        pool.dispose();
    }
}
