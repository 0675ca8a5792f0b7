package io.fairground.quality.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedMedianTest {

    private static final double[] VALUES = {10, 1, 2};

    @Test
    void theMiddleOfAnOddNumberIsTaken() {
        assertThat(WeightedMedian.of(VALUES, new double[] {1, 1, 1})).isEqualTo(2);
    }

    @Test
    void halfOfTheWeightOnEachSideMeansTheMiddleBetweenThem() {
        assertThat(WeightedMedian.of(VALUES, new double[] {2, 1, 1})).isEqualTo(6);
        assertThat(WeightedMedian.lower(VALUES, new double[] {2, 1, 1})).isEqualTo(2);
    }

    @Test
    void oneWithMoreThanHalfDecidesAlone() {
        assertThat(WeightedMedian.of(VALUES, new double[] {3, 1, 1})).isEqualTo(10);
    }

    @Test
    void aValueWithoutWeightIsNotThere() {
        assertThat(WeightedMedian.of(new double[] {1, 5, 9}, new double[] {1, 0, 1}))
                .isEqualTo(5);
        assertThat(WeightedMedian.of(new double[] {1, 6, 9}, new double[] {1, 0, 1}))
                .isEqualTo(5);
    }

    @Test
    void noWeightAtAllIsEqualWeight() {
        assertThat(WeightedMedian.of(VALUES, new double[3])).isEqualTo(2);
    }

    @Test
    void nothingHasNoMedian() {
        assertThat(WeightedMedian.of(new double[0], new double[0])).isNaN();
    }

    @Test
    void weightsThatAreNoWeightsAreRefused() {
        for (var weight : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WeightedMedian.of(VALUES, new double[] {1, 1, weight}));
        }
    }

    @Test
    void noOtherValueHasASmallerWeightedDistance() {
        for (var seed = 1L; seed <= 200; seed++) {
            var random = new Random(seed);
            var values = random.doubles(1 + random.nextInt(9), -5, 5).toArray();
            var weights = random.doubles(values.length, 0, 3).toArray();
            var least = distance(values, weights, WeightedMedian.of(values, weights));
            assertThat(Arrays.stream(values)
                            .map(v -> distance(values, weights, v))
                            .min()
                            .orElseThrow())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(least - 1e-9);
        }
    }

    private static double distance(double[] values, double[] weights, double centre) {
        var sum = 0.0;
        for (var i = 0; i < values.length; i++) {
            sum += weights[i] * Math.abs(values[i] - centre);
        }
        return sum;
    }
}
