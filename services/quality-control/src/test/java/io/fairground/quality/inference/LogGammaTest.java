package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogGammaTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.02, 0.1, 0.5, 1, 1.4616, 2, 3.7, 8.999, 9, 9.001, 25, 1e3, 1e6})
    void equalsAnIndependentComputation(double x) {
        assertThat(LogGamma.value(x))
                .isCloseTo(Gamma.logGamma(x), within(1e-12 * Math.max(1, Math.abs(Gamma.logGamma(x)))));
        assertThat(LogGamma.derivative(x)).isCloseTo(Gamma.digamma(x), within(1e-8 * Math.max(1, 1 / x)));
    }

    /** {@code psi(1) = -gamma}, {@code psi(1/2) = -gamma - 2 ln 2}, {@code psi(n + 1) = psi(n) + 1 / n}. */
    @Test
    void isExactWhereTheValueIsKnown() {
        var euler = 0.5772156649015329;

        assertThat(LogGamma.derivative(1)).isCloseTo(-euler, within(1e-14));
        assertThat(LogGamma.derivative(0.5)).isCloseTo(-euler - 2 * Math.log(2), within(1e-14));
        assertThat(LogGamma.derivative(11)).isCloseTo(7381.0 / 2520 - euler, within(1e-14));
        assertThat(LogGamma.value(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
        assertThat(LogGamma.value(11)).isCloseTo(Math.log(3628800), within(1e-13));
    }

    /** The mean of log p under Beta(a, b), and the divergence of Beta(3, 2) from Beta(1, 1): both by hand. */
    @Test
    void countsBecomeExpectedLogsAndADivergence() {
        var cells = new double[] {0, 2, 0, 1};

        var bound = new Dirichlet(1, 1).toExpectedLogs(cells, 1, 2);

        assertThat(cells)
                .containsExactly(
                        new double[] {0, -(1.0 / 3 + 1.0 / 4), 0, -(1.0 / 2 + 1.0 / 3 + 1.0 / 4)}, within(1e-12));
        var divergence = Math.log(12) + 2 * cells[1] + cells[3];
        assertThat(bound).isCloseTo(-divergence, within(1e-12));
    }
}
