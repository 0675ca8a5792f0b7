package io.fairground.quality.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

    @Test
    void insertionDeletionAndSubstitutionCountOne() {
        assertThat(EditDistance.of(List.of("the", "cat", "sat"), List.of("the", "cat", "sat", "down")))
                .isEqualTo(1);
        assertThat(EditDistance.of(List.of("the", "cat", "sat"), List.of("a", "cat")))
                .isEqualTo(2);
        assertThat(EditDistance.of(List.of(), List.of("a", "cat"))).isEqualTo(2);
        assertThat(EditDistance.of(List.of("a", "cat"), List.of())).isEqualTo(2);
        assertThat(EditDistance.of(List.of(), List.of())).isZero();
    }

    /** The bit vectors against the table anyone would write, over block borders. */
    @Test
    void itIsWhatTheWholeTableSays() {
        for (var seed = 1L; seed <= 400; seed++) {
            var random = new Random(seed);
            var words = 1 + random.nextInt(5);
            var first = random.ints(random.nextInt(200), 0, words).toArray();
            var second = random.ints(random.nextInt(200), 0, words + 1).toArray();
            assertThat(EditDistance.of(first, second)).as("seed %d", seed).isEqualTo(table(first, second));
        }
    }

    @Test
    void wordErrorsAreCountedByTheTruth() {
        assertThat(WordErrorRate.of(List.of("the", "cat", "sat", "down"), List.of("the", "cat", "sat")))
                .isEqualTo(1.0 / 3);
        assertThat(WordErrorRate.of(List.of("a", "b"), List.of("c"))).isEqualTo(2);
        assertThat(WordErrorRate.of(List.of(), List.of())).isZero();
    }

    private static int table(int[] first, int[] second) {
        var cost = new int[first.length + 1][second.length + 1];
        for (var i = 0; i <= first.length; i++) {
            for (var j = 0; j <= second.length; j++) {
                var least = i == 0 ? j : j == 0 ? i : Integer.MAX_VALUE;
                if (i > 0 && j > 0) {
                    least = cost[i - 1][j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                    least = Math.min(least, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                }
                cost[i][j] = least;
            }
        }
        return cost[first.length][second.length];
    }
}
