package io.fairground.quality.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TieModelTest {

    private static final double[] ADVANTAGES = {-30, -3, -0.5, 0, 0.2, 2, 30};
    private static final double[] READINESS = {-8, -1, 0, 0.7, 2};
    private static final double STEP = 1e-5;

    static Stream<TieModel> models() {
        return Stream.of(new TieModel.Davidson(), new TieModel.RaoKupper(), new TieModel.Decided());
    }

    @ParameterizedTest
    @MethodSource("models")
    void probabilitiesSumToOneAndMatchTheirLogarithms(TieModel model) {
        for (var d : ADVANTAGES) {
            for (var t : READINESS) {
                var cells = cells(model, d, t);
                assertThat(cells[0] + cells[1] + cells[2]).as("d %s t %s", d, t).isCloseTo(1, within(1e-12));
                for (var outcome = 0; outcome < 3; outcome++) {
                    assertThat(Math.exp(cells[3 + outcome])).isCloseTo(cells[outcome], within(1e-12));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void derivativesEqualNumericOnes(TieModel model) {
        for (var d : ADVANTAGES) {
            for (var t : READINESS) {
                for (var outcome = 0; outcome < (model.tiesCount() ? 3 : 2); outcome++) {
                    var byD = (cells(model, d + STEP, t)[3 + outcome] - cells(model, d - STEP, t)[3 + outcome])
                            / (2 * STEP);
                    var byT = (cells(model, d, t + STEP)[3 + outcome] - cells(model, d, t - STEP)[3 + outcome])
                            / (2 * STEP);
                    assertThat(cells(model, d, t)[6 + outcome])
                            .as("d %s t %s", d, t)
                            .isCloseTo(byD, within(1e-6));
                    assertThat(cells(model, d, t)[9 + outcome])
                            .as("d %s t %s", d, t)
                            .isCloseTo(byT, within(1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingOverflows(TieModel model) {
        for (var d : new double[] {-1e6, 0, 1e6}) {
            for (var t : new double[] {-1e6, 0, 1e6}) {
                var cells = cells(model, d, t);
                for (var cell = 0; cell < TieModel.CELLS; cell++) {
                    assertThat(cells[cell]).as("d %s t %s cell %d", d, t, cell).isNotNaN();
                }
                assertThat(cells[0] + cells[1] + cells[2]).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void equalItemsSplitInThreeAsTheExamplesSay() {
        assertThat(cells(new TieModel.Davidson(), 0, 0)[2]).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(cells(new TieModel.RaoKupper(), 0, Math.log(Math.log(2)))[2]).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void withDavidsonsTiesTheOddsAmongDecidedAnswersDoNotDependOnThem() {
        for (var t : READINESS) {
            var cells = cells(new TieModel.Davidson(), Math.log(3), t);
            assertThat(cells[0] / cells[1]).isCloseTo(3, within(1e-9));
        }
    }

    private static double[] cells(TieModel model, double d, double t) {
        var cells = new double[TieModel.CELLS];
        model.evaluate(d, t, cells);
        return cells;
    }
}
