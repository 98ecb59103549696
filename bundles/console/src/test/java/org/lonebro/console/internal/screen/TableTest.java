// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void aligns_columns_and_puts_numbers_to_the_right() {
        Table table = new Table(Column.text("Namn"), Column.number("Antal"), Column.text("Ord"))
                .row("Åsa", "7", "kort")
                .row("Kristina", "12 345", "");

        assertThat(table.lines())
                .containsExactly("Namn       Antal  Ord", "Åsa            7  kort", "Kristina  12 345");
    }

    @Test
    void counts_columns_of_the_terminal_not_characters() {
        Table table = new Table(Column.text(""), Column.text(""))
                .row("A\u030Asa", "combining mark")
                .row("山田", "wide")
                .row("abcd", "plain");

        assertThat(table.lines("> ")).containsExactly("> A\u030Asa   combining mark", "> 山田  wide", "> abcd  plain");
    }

    @Test
    void leaves_out_titles_that_are_all_empty() {
        assertThat(new Table(Column.text(""), Column.number("")).row("a", "1").lines())
                .containsExactly("a  1");
    }

    @Test
    void keeps_a_cell_on_its_line() {
        assertThat(new Table(Column.text(""), Column.text(""))
                        .row("a\nb\tc", "d")
                        .lines())
                .containsExactly("a b c  d");
    }

    @Test
    void refuses_a_row_of_another_length() {
        Table table = new Table(Column.text("one"));

        assertThatThrownBy(() -> table.row("a", "b")).isInstanceOf(IllegalArgumentException.class);
    }
}
