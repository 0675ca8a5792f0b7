package io.fairground.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleValueWhateverTheOrder() {
        assertThat(Samples.of(List.of(9.0, 1.0, 5.0, 1000.0, 2.0)).median()).isEqualTo(5.0);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Samples.of(List.of(4.0, 1.0, 2.0, 100.0)).median()).isEqualTo(3.0);
    }

    @Test
    void theSpreadIsTheRangeAsAShareOfTheMedian() {
        assertThat(Samples.of(List.of(90.0, 100.0, 120.0)).spread()).isEqualTo(0.3);
    }

    @Test
    void oneRoundHasNoSpread() {
        assertThat(Samples.of(List.of(42.0)).spread()).isZero();
    }

    @Test
    void nothingMeasuredIsNotAFigure() {
        assertThatThrownBy(() -> Samples.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
