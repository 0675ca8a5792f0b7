package io.fairground.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aRowShowsMedianSpreadRatioAndWhetherTheGoalHolds() {
        // Given
        var figure = Figure.of(
                        "D5a",
                        "commits an answer",
                        "commits",
                        Samples.of(List.of(0.1, 0.1, 0.2)),
                        Samples.of(List.of(2.0)))
                .withGoal("<= 0.2", value -> value <= 0.2);

        // When
        var table = Table.of(List.of(figure));

        // Then
        assertThat(table.lines().toList().get(1))
                .contains("D5a")
                .contains("0.100 (100 %)")
                .contains("2.00 (0 %)")
                .contains("0.050")
                .endsWith("<= 0.2: holds");
    }
}
