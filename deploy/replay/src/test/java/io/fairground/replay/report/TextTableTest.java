package io.fairground.replay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAlignedAndNumbersStandToTheRight() {
        var table = new TextTable("region", ">answers").row("IN", "10,512").row("US", "9");

        assertThat(table).hasToString("""
                region  answers
                ------  -------
                IN       10,512
                US            9
                """);
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        var table = new TextTable("one");

        assertThatThrownBy(() -> table.row("a", "b")).isInstanceOf(IllegalArgumentException.class);
    }
}
