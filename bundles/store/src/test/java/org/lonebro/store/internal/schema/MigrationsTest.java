// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lonebro.store.internal.sql.Dialect;

class MigrationsTest {
    @ParameterizedTest
    @EnumSource
    void a_start_looks_for_the_newest_migration_there_is(Dialect dialect) throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(
                        Migrations.class.getResource("/db/migration/" + dialect.folder() + "/V001__store.sql"))
                .toURI());

        try (Stream<Path> migrations = Files.list(folder.resolveSibling("."))) {
            assertThat(migrations.mapToInt(MigrationsTest::version).max()).hasValue(Migrations.NEWEST);
        }
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().substring(1, 4));
    }
}
