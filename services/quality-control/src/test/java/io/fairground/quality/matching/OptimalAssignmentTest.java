package io.fairground.quality.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OptimalAssignmentTest {

    @Test
    void theBestPairMayHaveToPart() {
        assertThat(OptimalAssignment.of(new double[][] {{0.9, 0.8}, {0.8, 0}})).containsExactly(1, 0);
    }

    @Test
    void whatHasNoScoreStaysAlone() {
        assertThat(OptimalAssignment.of(new double[][] {{0, 0}, {0, 0.5}})).containsExactly(-1, 1);
    }

    @Test
    void rowsOrColumnsMayBeTooMany() {
        assertThat(OptimalAssignment.of(new double[][] {{0.2}, {0.7}, {0.5}})).containsExactly(-1, 0, -1);
        assertThat(OptimalAssignment.of(new double[][] {{0.2, 0.7, 0.5}})).containsExactly(1);
        assertThat(OptimalAssignment.of(new double[][] {{}, {}})).containsExactly(-1, -1);
        assertThat(OptimalAssignment.of(new double[0][])).isEmpty();
    }

    @Test
    void noOtherPairingScoresMore() {
        for (var seed = 1L; seed <= 300; seed++) {
            var random = new Random(seed);
            var score = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            var width = score[0].length;
            for (var row = 0; row < score.length; row++) {
                score[row] = random.doubles(width).map(x -> x < 0.3 ? 0 : x).toArray();
            }
            var column = OptimalAssignment.of(score);
            assertThat(Arrays.stream(column).filter(c -> c >= 0).distinct().count())
                    .as("seed %d", seed)
                    .isEqualTo(Arrays.stream(column).filter(c -> c >= 0).count());
            var sum = 0.0;
            for (var row = 0; row < score.length; row++) {
                sum += column[row] < 0 ? 0 : score[row][column[row]];
            }
            assertThat(sum).as("seed %d", seed).isCloseTo(best(score, 0, new boolean[width]), within(1e-12));
        }
    }

    /** Of all pairings from a row on. */
    private static double best(double[][] score, int row, boolean[] taken) {
        if (row == score.length) {
            return 0;
        }
        var best = best(score, row + 1, taken);
        for (var column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, score[row][column] + best(score, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }
}
