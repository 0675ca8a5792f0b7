package io.fairground.quality.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationErrorTest {

    @Test
    void isTheMeanDistanceOfConfidenceFromWhatCameTrue() {
        // Given four cases at 0.95, three of them right, and four at 0.55, two of them right
        var error = new CalibrationError();
        for (var i = 0; i < 4; i++) {
            error.add(0.95, i < 3);
            error.add(0.55, i < 2);
        }

        assertThat(error.value()).isCloseTo((0.5 * 0.20) + (0.5 * 0.05), within(1e-12));
    }

    @Test
    void certaintyThatIsAlwaysRightIsPerfect() {
        var error = new CalibrationError();
        error.add(1, true);

        assertThat(error.value()).isZero();
    }

    @Test
    void withoutCasesThereIsNoError() {
        assertThat(new CalibrationError().value()).isZero();
    }
}
