package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;

/** The example of K. Krippendorff, Computing Krippendorff's alpha-reliability, 2011: 4 observers, 12 units, some missing. */
final class Published {

    static final AnswerTable UNITS = Tables.of(
            5,
            units(
                    "1 1 . 1", "2 2 3 2", "3 3 3 3", "3 3 3 3", "2 2 2 2", "1 2 3 4", "4 4 4 4", "1 1 2 1", "2 2 2 2",
                    ". 5 5 5", ". . 1 1", ". . 3 ."));

    private Published() {}

    private static int[][] units(String... units) {
        return Arrays.stream(units)
                .map(unit -> Arrays.stream(unit.split(" "))
                        .mapToInt(label -> label.equals(".") ? -1 : Integer.parseInt(label) - 1)
                        .toArray())
                .toArray(int[][]::new);
    }
}
