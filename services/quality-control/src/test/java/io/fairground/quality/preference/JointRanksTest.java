package io.fairground.quality.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JointRanksTest {

    private static final int ITEMS = 4500;
    private static final int COMPARISONS = 150_000;

    /** A component of over 4,000 items; planted scores are the item's number, scaled to a spread of 2.3. */
    @Test
    void ranksOfALargeComponentHoldThePlantedOnes() {
        var random = new Random(5);
        var first = new int[COMPARISONS];
        var second = new int[COMPARISONS];
        var outcome = new byte[COMPARISONS];
        for (var row = 0; row < COMPARISONS; row++) {
            first[row] = row < ITEMS ? row : random.nextInt(ITEMS);
            second[row] = (first[row] + 1 + (row < ITEMS ? 0 : random.nextInt(ITEMS - 1))) % ITEMS;
            var chance = 1 / (1 + Math.exp(worth(second[row]) - worth(first[row])));
            outcome[row] = (random.nextDouble() < chance ? Outcome.FIRST : Outcome.SECOND).code();
        }
        var comparisons = new Comparisons(ITEMS, 1, first, second, outcome, new int[COMPARISONS]);

        var scores = BradleyTerry.standard()
                .withScoreSd(2.5)
                .fit(comparisons)
                .answerScores(new Intervals(0.95, Intervals.Errors.MODEL, 100, 1));

        var held = IntStream.range(0, ITEMS)
                .filter(item -> scores.of(item).rankLow() <= ITEMS - item
                        && ITEMS - item <= scores.of(item).rankHigh())
                .count();
        assertThat(held).isGreaterThan(ITEMS * 95 / 100);
        assertThat(scores.of(0).rankLow()).isGreaterThan(ITEMS / 4);
        assertThat(scores.of(ITEMS - 1).rankHigh()).isLessThan(ITEMS * 3 / 4);
    }

    private static double worth(int item) {
        return 8.0 * item / ITEMS - 4;
    }
}
