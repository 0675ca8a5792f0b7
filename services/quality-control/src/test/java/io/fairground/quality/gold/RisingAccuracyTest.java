package io.fairground.quality.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.kernel.Region;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RisingAccuracyTest {

    private final RisingAccuracy trend = new RisingAccuracy(12, 0.005);

    /** r: right, w: wrong, in order. z by hand: T / sqrt((n + 1) / 12 * right * wrong). */
    @ParameterizedTest
    @CsvSource(textBlock = """
            wwwwwwrrrrrr,          2.8823, true
            wwwwrwwwrrwrrw,        1.5333, false
            wwwwwwwrrrrrrr,        3.1305, true
            rrrrrrrwwwwwww,       -3.1305, false
            rrrrrrrrrrrrrrrrrrrr,  0,      false
            wwwwwwwwwwwwwwwwwwww,  0,      false
            rwrwrwrwrwrwrwrwrwrw, -0.3780, false
            wwwwrrrr,              2.3094, false
            """)
    void anItemThatIsAnsweredEverBetterIsTakenForLeaked(String answers, double z, boolean leaked) {
        assertThat(RisingAccuracy.z(answers(answers))).isCloseTo(z, within(1e-4));
        assertThat(trend.shows(answers(answers))).isEqualTo(leaked);
    }

    /** It is looked at after each answer: more looks, more false alarms. */
    @Test
    void fewItemsWithoutATrendAreTakenForLeakedBeforeTheyAreShownEnough() {
        assertThat(shareFlagged(7, 40, _ -> 0.7)).isBetween(0.005, 0.05);
        assertThat(shareFlagged(8, 40, _ -> 0.95)).isLessThan(0.02);
    }

    @Test
    void aPlainLeakIsFoundInMostItemsBeforeTheyAreShownEnough() {
        assertThat(shareFlagged(9, 40, i -> i < 20 ? 0.4 : 0.95)).isGreaterThan(0.75);
    }

    private double shareFlagged(long seed, int answersMax, IntToDoubleFunction accuracy) {
        var random = new Random(seed);
        var items = 3_000;
        var flagged = IntStream.range(0, items)
                .filter(_ -> {
                    var answers = shown(random, answersMax, accuracy);
                    return IntStream.rangeClosed(12, answersMax)
                            .anyMatch(count -> trend.shows(answers.subList(0, count)));
                })
                .count();
        return flagged / (double) items;
    }

    private static List<ShownGold.Answer> shown(Random random, int answers, IntToDoubleFunction accuracy) {
        return IntStream.range(0, answers)
                .mapToObj(i -> answer(random.nextDouble() < accuracy.applyAsDouble(i)))
                .toList();
    }

    private static List<ShownGold.Answer> answers(String letters) {
        return letters.chars().mapToObj(letter -> answer(letter == 'r')).toList();
    }

    private static ShownGold.Answer answer(boolean right) {
        return new ShownGold.Answer(new UUID(0, 1), Region.of("KE"), right);
    }
}
