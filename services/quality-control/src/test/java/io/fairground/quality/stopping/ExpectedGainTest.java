package io.fairground.quality.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExpectedGainTest {

    /** Of 0.6 and 0.4, an answer that is right in 4 of 5 cases: max(.48, .08) + max(.12, .32) - .6 = .2. */
    @Test
    void oneAnswerIsWorthWhatItIsExpectedToSetRight() {
        assertThat(ExpectedGain.gain(0.6, 0.4, 0.8, 0.8, 1)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void oneAnswerThatCannotTurnTheLabelIsWorthNothing() {
        assertThat(ExpectedGain.gain(0.9, 0.1, 0.8, 0.8, 1)).isCloseTo(0, within(1e-12));
    }

    @Test
    void severalAnswersCanBeWorthSomethingWhereOneIsNot() {
        assertThat(ExpectedGain.gain(0.9, 0.1, 0.8, 0.8, 3)).isPositive();
    }

    @Test
    void guessesAreWorthNothing() {
        assertThat(ExpectedGain.gain(0.6, 0.4, 0.5, 0.5, 8)).isCloseTo(0, within(1e-12));
    }
}
