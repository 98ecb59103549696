// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.kontek.internal.settings.CallLimits;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.settings.SecretReference;

class ConfiguredSettingsTest {
    private static final String PID = "org.lonebro.kontek~kontek";

    private final Map<String, Object> set = new HashMap<>(Map.of(
            "customer", "42",
            "url", "https://kontek.example/api",
            "companyId", "100",
            "_apiKey", "env:KEY",
            "user", "lena",
            "_password", "secret-marker"));

    private KontekSettings settings(String pid) {
        KontekConfiguration configuration = (KontekConfiguration) Proxy.newProxyInstance(
                KontekConfiguration.class.getClassLoader(),
                new Class<?>[] {KontekConfiguration.class},
                (proxy, method, arguments) -> set.getOrDefault(method.getName(), method.getDefaultValue()));
        SecretReference secrets = new SecretReference(name -> name.equals("KEY") ? "key" : null);
        return new ConfiguredSettings(configuration, secrets).settings(pid);
    }

    @Test
    void what_is_not_set_is_standard() {
        KontekSettings settings = settings(PID);

        assertThat(settings.connection().name().text()).isEqualTo("kontek");
        assertThat(settings.connection().limits()).isEqualTo(GuardLimits.standard());
        assertThat(settings.connection().profile()).isEqualTo("complete");
        assertThat(settings.limits()).isEqualTo(CallLimits.standard());
        assertThat(settings.wire().version()).isEqualTo(5);
        assertThat(settings.credentials().apiKey()).isEqualTo("key");
        assertThat(settings.toString()).doesNotContain("secret-marker");
    }

    @Test
    void a_name_that_is_set_goes_before_the_pid() {
        set.put("name", "north");

        assertThat(settings(PID).connection().name().text()).isEqualTo("north");
    }

    @ParameterizedTest
    @CsvSource({
        "customer,'',Setting customer:",
        "url,'',Setting url:",
        "url,http://kontek.example/api,Setting url:",
        "url,https://lena:pw@kontek.example/api,Setting url:",
        "url,kontek,Setting url:",
        "companyId,'',Setting companyId:",
        "_apiKey,env:OTHER,Setting .apiKey:",
        "_apiKey,nyckel med mellanslag,Setting .apiKey:",
        "_password,file:/there/is/no/such,Setting .password:",
        "user,'',Setting user:",
        "authentication,both,Setting authentication:",
        "name,Not A Name,Setting name:",
        "wireTableFile,/there/is/no/such,Setting wireTableFile:"
    })
    void a_wrong_text_names_its_setting_and_shows_no_secret(String setting, String text, String begin) {
        set.put(setting, text);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(PID))
                .withMessageStartingWith(begin)
                .withMessageNotContaining("secret-marker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion",
                "pageSize",
                "pagesInFlight",
                "connectTimeoutSeconds",
                "requestTimeoutSeconds",
                "callsPerSecond",
                "maxAnswerMegabytes",
                "endsPercent",
                "minimumReadPercent"
            })
    void a_number_out_of_range_names_its_setting(String setting) {
        set.put(setting, 1_000_000);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(PID))
                .withMessageStartingWith("Setting ")
                .withMessageContaining(setting);
    }

    @Test
    void http_is_for_this_machine_or_by_an_open_decision() {
        set.put("url", "http://127.0.0.1:8080/api");
        assertThat(settings(PID).url().port()).isEqualTo(8080);

        set.put("url", "http://kontek.example/api");
        set.put("allowInsecureHttp", true);
        assertThat(settings(PID).url().isHttps()).isFalse();
    }

    @Test
    void a_secret_may_stand_in_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "from the file\n");
        set.put("_password", "file:" + file);

        assertThat(settings(PID).credentials().password()).isEqualTo("from the file");
    }

    @Test
    void a_wire_table_file_replaces_its_lines_only_and_an_unknown_line_is_refused(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("wire"), "header.apiKey = X-Key\nv2.page.total = /count\n");
        set.put("wireTableFile", file.toString());
        assertThat(settings(PID).wire().line("header.apiKey")).isEqualTo("X-Key");
        assertThat(settings(PID).wire().line("page.total")).isEqualTo("/total");

        set.put("apiVersion", 2);
        assertThat(settings(PID).wire().line("page.total")).isEqualTo("/count");

        Files.writeString(file, "header.apiKy = X-Key\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(PID))
                .withMessageContaining("wireTableFile")
                .withMessageContaining("header.apiKy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_sv"})
    void each_setting_is_described_in_both_languages(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = Objects.requireNonNull(
                getClass().getResourceAsStream("/OSGI-INF/l10n/kontek" + language + ".properties"))) {
            texts.load(file);
        }

        assertThat(Arrays.stream(KontekConfiguration.class.getDeclaredMethods())
                        .map(Method::getName)
                        .map(name -> name.startsWith("_") ? name.substring(1) : name))
                .allMatch(name -> texts.containsKey(name) && texts.containsKey(name + ".description"));
    }

    @Test
    void the_bundle_imports_nothing_of_ours_but_the_contracts_and_exports_nothing() throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            Manifest manifest = new Manifest(file);
            String imports = manifest.getMainAttributes().getValue("Import-Package");

            assertThat(imports).contains("okhttp3;", "okio;", "com.fasterxml.jackson.core;");
            assertThat(Arrays.stream(imports.split(","))
                            .filter(name -> name.startsWith("org.lonebro."))
                            .filter(name -> !name.startsWith("org.lonebro.api.")))
                    .isEmpty();
            assertThat(manifest.getMainAttributes().getValue("Export-Package")).isNull();
        }
    }
}
