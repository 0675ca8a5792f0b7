package io.fairground.quality.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;

/** Cases worked out by hand. */
class NumericTruthTest {

    private static final Offset<Double> HUNDREDTH = within(0.01);

    @Test
    void theMeanOfThreeScattersAsItsWorkersDo() {
        // Given the mean 6, squares 4 + 1 + 9 and so a pooled variance of 14 / 2 = 7
        var inference = Mean.equal().infer(Numbers.oneTask(4, 5, 9).answers());

        // Then a worker's variance is (4 * 7 + her square) / (4 + 2 / 3)
        assertThat(inference.value(0)).isEqualTo(6);
        assertThat(1 / inference.precision(0)).isCloseTo(32 / (4 + 2.0 / 3), within(1e-9));
        assertThat(1 / inference.precision(1)).isCloseTo(29 / (4 + 2.0 / 3), within(1e-9));
        assertThat(1 / inference.precision(2)).isCloseTo(37 / (4 + 2.0 / 3), within(1e-9));
        // 98 / 4.667 = 21 is their sum, known with 98^2 / ((32^2 + 29^2 + 37^2) / 5) = 14.85 degrees of freedom
        assertThat(inference.high(0)).isCloseTo(6 + 2.133 * Math.sqrt(21) / 3, HUNDREDTH);
        assertThat(inference.low(0)).isCloseTo(6 - 2.133 * Math.sqrt(21) / 3, HUNDREDTH);
    }

    @Test
    void aWeightedMeanLeansToTheWeight() {
        assertThat(Mean.weighted(3, 1).infer(Numbers.oneTask(10, 20).answers()).value(0))
                .isEqualTo(12.5);
    }

    @Test
    void theMedianBearsAWildAnswer() {
        var inference = Median.equal().infer(Numbers.oneTask(4, 5, 90).answers());

        assertThat(inference.value(0)).isEqualTo(5);
    }

    @Test
    void aWildWorkerHardlyWidensTheIntervalOfTheMedian() {
        var calm = Numbers.random(1, 60, 10, 5);
        var wild = calm.rows().stream()
                .map(row -> new double[] {row[0], row[1], row[1] == 0 ? 1e6 * row[2] : row[2]})
                .toArray(double[][]::new);
        var answers = Numbers.of(wild).answers();

        assertThat(width(Median.equal().infer(answers)))
                .isLessThan(width(Mean.equal().infer(answers)) / 10);
    }

    private static double width(NumericInference inference) {
        return inference.high(0) - inference.low(0);
    }

    @Test
    void theMedianOfTwoIsTheirMiddleUnlessOneCountsMore() {
        assertThat(Median.equal().infer(Numbers.oneTask(4, 5).answers()).value(0))
                .isEqualTo(4.5);
        assertThat(Median.weighted(1, 2).infer(Numbers.oneTask(4, 5).answers()).value(0))
                .isEqualTo(5);
    }

    @Test
    void twoWorkersAloneCannotBeToldApart() {
        var inference = new LfcN().infer(Numbers.oneTask(10, 20).answers());

        assertThat(inference.value(0)).isCloseTo(15, within(1e-9));
        assertThat(inference.precision(0)).isCloseTo(inference.precision(1), within(1e-9));
    }

    @Test
    void theQuantileIsThatOfStudentsT() {
        for (var freedom : new double[] {4, 5, 6.5, 10, 30, 1000}) {
            assertThat(Residuals.quantile(freedom))
                    .as("%s degrees of freedom", freedom)
                    .isCloseTo(new TDistribution(freedom).inverseCumulativeProbability(0.975), within(0.001));
        }
    }
}
