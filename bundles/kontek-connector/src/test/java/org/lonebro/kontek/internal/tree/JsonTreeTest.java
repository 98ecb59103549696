// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.kontek.internal.tree.JsonValue.Bare;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.tree.JsonValue.Text;
import org.lonebro.kontek.internal.wire.Pointer;

class JsonTreeTest {
    private static Members tree(String json) {
        return JsonTree.object(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private static String text(JsonValue tree) {
        return new String(JsonTree.bytes(tree), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"b\":1,\"a\":[],\"c\":{}}",
                "{\"n\":[9007199254740993.1250,-0,1E400,0.10,123456789012345678901234567890]}",
                "{\"t\":\"Åsa \\\"x\\\\ \\u0000\\u001f 😀\",\"f\":[true,false,null]}",
                "{\"lonely\":\"\\ud83d\",\"two\":\"\\ude00\\ud83d\"}",
                "{\"deep\":{\"a\":[{\"b\":[[1],[2,{\"c\":null}]]}]}}"
            })
    void what_is_not_touched_is_written_as_it_was_read(String json) {
        assertThat(text(tree(json))).isEqualTo(json);
    }

    @Test
    void a_changed_member_keeps_its_place_and_the_others_theirs() {
        Members changed = tree("{\"z\":1.50,\"a\":{\"x\":1,\"y\":2},\"m\":[1]}")
                .with(Pointer.of("/a/x"), new Text("new"))
                .with(Pointer.of("/q/r"), new Bare("7"));

        assertThat(text(changed)).isEqualTo("{\"z\":1.50,\"a\":{\"x\":\"new\",\"y\":2},\"m\":[1],\"q\":{\"r\":7}}");
    }

    @Test
    void what_is_no_object_is_not_replaced_by_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree("{\"a\":\"text\"}").with(Pointer.of("/a/x"), JsonValue.NULL));
        assertThat(text(tree("{\"a\":null}").with(Pointer.of("/a/x"), new Bare("1"))))
                .isEqualTo("{\"a\":{\"x\":1}}");
    }

    @Test
    void shows_nothing_of_what_it_holds() {
        assertThat(tree("{\"ssn\":\"850512-1239\",\"rows\":[{\"amount\":35000}]}")
                        .toString())
                .isEqualTo("Members[ssn, rows]");
        assertThat(new Text("850512-1239").toString()).doesNotContain("850512");
        assertThat(new Bare("35000").toString()).doesNotContain("35000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"a\":", "text"})
    void what_is_no_object_is_none(String json) {
        assertThat(JsonTree.object(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }
}
