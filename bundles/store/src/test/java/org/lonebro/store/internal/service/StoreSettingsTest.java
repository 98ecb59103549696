// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreSettingsTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void with_only_a_key_an_h2_file_in_the_directory_is_used() {
        StoreSettings.Where where = StoreSettings.of(new Given("", "", KEY, "")).where();

        assertThat(where).isInstanceOfSatisfying(StoreSettings.OwnPool.class, own -> {
            assertThat(own.driver()).isEqualTo("org.h2.Driver");
            assertThat(own.url()).startsWith("jdbc:h2:file:");
        });
    }

    @Test
    void a_data_source_of_the_host_goes_before_an_address() {
        assertThat(StoreSettings.of(new Given("(name=x)", "jdbc:postgresql:x", KEY, ""))
                        .where())
                .isEqualTo(new StoreSettings.HostDataSource("(name=x)"));
    }

    @Test
    void a_key_may_come_from_a_file(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("key"), KEY + "\n");

        assertThat(StoreSettings.of(new Given("", "", "", file.toString())).keys())
                .isNotNull();
    }

    @Test
    void a_wrong_setting_is_named_and_a_secret_never_shown() {
        refused(new Given("", "", "", ""), ".encryptionKey");
        refused(new Given("", "", KEY, "file"), ".encryptionKey");
        refused(new Given("", "", "not base64 ÅÄÖ", ""), ".encryptionKey");
        refused(new Given("", "", KEY.substring(8), ""), ".encryptionKey");
        refused(new Given("", "", "", "no/such/file"), "encryptionKeyFile");
        refused(new Given("", "jdbc:other:x", KEY, ""), "url");
    }

    private static void refused(Given given, String setting) {
        assertThatThrownBy(() -> StoreSettings.of(given))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("The setting " + setting + " of org.lonebro.store")
                .message()
                .doesNotContain("not base64 Å")
                .doesNotContain(KEY.substring(8));
    }

    /** Settings as an administrator wrote them. */
    private record Given(String dataSourceTarget, String url, String _encryptionKey, String encryptionKeyFile)
            implements StoreConfiguration {
        @Override
        public String directory() {
            return "data/store";
        }

        @Override
        public String user() {
            return "sa";
        }

        @Override
        public String _password() {
            return "";
        }

        @Override
        public int maxConnections() {
            return 4;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return StoreConfiguration.class;
        }
    }
}
