// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.kontek.internal.wire.WireTable;

class PageScannerTest {
    private static final String PAGE =
            """
            {"page":1, "items":[ {"id":"1001","firstName":"Åsa \\"]}"} ,{"x":[{"id":"7"}],"id":1002},{"name":null}],
             "more":{"items":[1]}, "total":3}
            """;

    private final PageScanner scanner = new PageScanner(WireTable.standard(5));

    private ScannedPage scan(String text) throws BrokenJsonException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return scanner.page(Arrays.copyOf(bytes, bytes.length + 100), bytes.length);
    }

    private static String record(ScannedPage page, int index) {
        return new String(page.bytes(), page.start(index), page.length(index), StandardCharsets.UTF_8);
    }

    @Test
    void finds_each_record_its_key_and_the_total() throws BrokenJsonException {
        ScannedPage page = scan(PAGE);

        assertThat(page.count()).isEqualTo(3);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.bare()).isFalse();
        assertThat(record(page, 0)).isEqualTo("{\"id\":\"1001\",\"firstName\":\"Åsa \\\"]}\"}");
        assertThat(record(page, 1)).isEqualTo("{\"x\":[{\"id\":\"7\"}],\"id\":1002}");
        assertThat(page.id(0)).isEqualTo("1001");
        assertThat(page.id(1)).isEqualTo("1002");
        assertThat(page.id(2)).isNull();
    }

    @Test
    void a_mark_of_byte_order_shifts_nothing() throws BrokenJsonException {
        assertThat(record(scan("\uFEFF" + PAGE), 1)).startsWith("{\"x\"").endsWith("1002}");
    }

    @Test
    void takes_a_bare_array() throws BrokenJsonException {
        ScannedPage page = scan("[{\"id\":\"1\"}]");

        assertThat(page.bare()).isTrue();
        assertThat(page.total()).isEqualTo(ScannedPage.UNKNOWN);
        assertThat(page.count()).isOne();
    }

    @Test
    void an_answer_broken_off_anywhere_is_refused() {
        String whole = PAGE.strip();
        for (int length = 0; length < whole.length(); length++) {
            String part = whole.substring(0, length);
            assertThatExceptionOfType(BrokenJsonException.class).as(part).isThrownBy(() -> scan(part));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":{}}",
                "{\"items\":[1]}",
                "{\"items\":[]}x",
                "7",
                "\"text\"",
                "{\"items\":[{\"a\":01}]}"
            })
    void what_is_no_list_of_people_is_refused(String text) {
        assertThatExceptionOfType(BrokenJsonException.class).isThrownBy(() -> scan(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"å", "Ä", "ö", "é", "ü", "Åå", "ä-ö"})
    void letters_in_another_encoding_are_refused(String letters) {
        byte[] bytes = ("[{\"id\":\"1\",\"city\":\"" + letters + "\"}]").getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(BrokenJsonException.class).isThrownBy(() -> scanner.page(bytes, bytes.length));
    }

    @Test
    void sixteen_bits_a_character_are_refused() {
        byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_16LE);

        assertThatExceptionOfType(BrokenJsonException.class).isThrownBy(() -> scanner.page(bytes, bytes.length));
    }

    @Test
    void a_complaint_quotes_nothing_of_the_answer() {
        assertThatExceptionOfType(BrokenJsonException.class)
                .isThrownBy(() -> scan("[{\"ssn\":marker-850101-2384}]"))
                .satisfies(e -> {
                    assertThat(e.getMessage()).doesNotContain("marker");
                    assertThat(e.getCause()).isNull();
                });
    }
}
