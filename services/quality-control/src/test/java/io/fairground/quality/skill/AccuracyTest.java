package io.fairground.quality.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyTest {

    /** Quantiles of Beta(1 + right, 1 + wrong), by {@code scipy.stats.beta.ppf}. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # right, trials, mean,     low,      high
            0,       0,      0.5,      0.025,    0.975
            1,       1,      0.666667, 0.158114, 0.987421
            8,       10,     0.75,     0.482244, 0.939774
            90,      100,    0.892157, 0.825447, 0.944363
            """)
    void theIntervalHoldsTheMiddleNinetyFivePercentOfThePosterior(
            int right, int trials, double mean, double low, double high) {
        var accuracy = Accuracy.of(right, trials);

        assertThat(accuracy.mean()).isCloseTo(mean, within(1e-6));
        assertThat(accuracy.low()).isCloseTo(low, within(1e-5));
        assertThat(accuracy.high()).isCloseTo(high, within(1e-5));
    }

    @Test
    void moreThanAllCannotBeRight() {
        assertThatThrownBy(() -> Accuracy.of(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
