package io.fairground.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

    /** The fifteen p-values of Benjamini and Hochberg's own example, 1995: four are found at .05. */
    @Test
    void findsWhatThePaperFinds() {
        var adjusted = FalseDiscovery.adjusted(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.0);

        assertThat(Arrays.stream(adjusted).filter(value -> value <= 0.05)).hasSize(4);
        assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
    }

    @Test
    void keepsTheOrderOfTestsAndSkipsThoseNotMade() {
        assertThat(FalseDiscovery.adjusted(0.9, Double.NaN, 0.01, 0.02))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.9, Double.NaN, 0.03, 0.03);
        assertThat(FalseDiscovery.adjusted()).isEmpty();
    }

    /** Step up by its definition: the largest k with p(k) <= k q / n, and all below. */
    @Test
    void rejectsWhatTheStepUpRuleRejects() {
        for (var seed = 1L; seed <= 50; seed++) {
            var random = new Random(seed);
            var p = random.doubles(30).map(value -> value * value * value).toArray();
            var sorted = p.clone();
            Arrays.sort(sorted);
            var limit = -1.0;
            for (var k = 1; k <= sorted.length; k++) {
                limit = sorted[k - 1] <= k * 0.1 / sorted.length ? sorted[k - 1] : limit;
            }
            var adjusted = FalseDiscovery.adjusted(p);
            for (var i = 0; i < p.length; i++) {
                assertThat(adjusted[i] <= 0.1).as("seed %d", seed).isEqualTo(p[i] <= limit);
            }
        }
    }
}
