package io.fairground.quality.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.preference.Planted.Plan;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The known defect of a well-known library is a gradient that is not the objective's: each of ours is compared. */
class GradientTest {

    private static final double STEP = 1e-5;

    static Stream<BradleyTerry> models() {
        return Stream.of(new TieModel.Davidson(), new TieModel.RaoKupper(), new TieModel.Decided())
                .map(BradleyTerry.standard()::withTies)
                .flatMap(model ->
                        Stream.of(model, model.withoutPositionBias(), model.withWorkers(new Workers(4, 0.6, 0.9))));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theGradientIsThatOfTheObjective(BradleyTerry model) {
        for (var seed = 1L; seed <= 5; seed++) {
            assertThat(GradientCheck.largestDifference(model, comparisons(seed), seed))
                    .as("seed %d", seed)
                    .isLessThan(1e-6);
        }
    }

    static Stream<BradleyTerry> modelsWithExactCurvature() {
        return models().filter(model -> !(model.ties() instanceof TieModel.RaoKupper));
    }

    @ParameterizedTest
    @MethodSource("modelsWithExactCurvature")
    void theCurvatureIsTheDerivativeOfTheGradient(BradleyTerry model) {
        for (var seed = 1L; seed <= 5; seed++) {
            var posterior = posterior(model, seed);
            var at = somewhere(posterior, seed);
            var direction = somewhere(posterior, seed + 100);
            var product = new double[at.length];
            var ahead = gradient(posterior, at, direction, STEP);
            var behind = gradient(posterior, at, direction, -STEP);
            gradient(posterior, at, direction, 0);
            posterior.curvature().multiply(direction, product);
            for (var i = 0; i < at.length; i++) {
                var numeric = (ahead[i] - behind[i]) / (2 * STEP);
                assertThat(product[i])
                        .as("seed %d, parameter %d", seed, i)
                        .isCloseTo(numeric, within(1e-5 * (1 + Math.abs(numeric))));
            }
        }
    }

    /** Over all outcomes, weighted by their probability, the outer product of the gradient is the information. */
    @ParameterizedTest
    @MethodSource("models")
    void theInformationIsTheExpectedOuterProductOfTheGradient(BradleyTerry model) {
        var likelihood = RowLikelihood.of(model.ties(), model.workers() != null);
        var layout = posterior(model, 1).layout();
        var locals = layout.locals();
        var local = new Random(3).doubles(locals, -1, 1).toArray();
        var probability = new double[3];
        likelihood.probabilities(local, probability);
        var expected = new double[layout.triangle()];
        var gradient = new double[locals];
        for (var outcome = 0; outcome < (model.ties().tiesCount() ? 3 : 2); outcome++) {
            likelihood.evaluate(local, outcome, gradient, new double[layout.triangle()], 0);
            for (int k = 0, cell = 0; k < locals; k++) {
                for (var l = 0; l <= k; l++) {
                    expected[cell++] += probability[outcome] * gradient[k] * gradient[l];
                }
            }
        }

        var information = new double[layout.triangle()];
        likelihood.information(local, information, 0);

        assertThat(information).containsExactly(expected, within(1e-12));
    }

    @Test
    void theFastProductEqualsTheGeneralOne() {
        var plain = Planted.draw(Plan.of(9, 200), 4);
        var withZeros = Planted.table(9, 40, plain.rows(), true);
        var posterior = new Posterior(BradleyTerry.standard(), plain.comparisons());
        var general = new Posterior(BradleyTerry.standard(), withZeros);
        var direction = new Random(4).doubles(11, -1, 1).toArray();
        var stretched = new double[12];
        System.arraycopy(direction, 0, stretched, 0, 10);
        stretched[11] = direction[10];
        posterior.evaluate(posterior.start(), new double[11]);
        general.evaluate(general.start(), new double[12]);

        var product = new double[11];
        posterior.curvature().multiply(direction, product);

        var other = new double[12];
        general.curvature().multiply(stretched, other);
        for (var i = 0; i < 10; i++) {
            assertThat(product[i]).isCloseTo(other[i], within(1e-9));
        }
        assertThat(product[10]).isCloseTo(other[11], within(1e-9));
    }

    private static Comparisons comparisons(long seed) {
        return Planted.draw(Plan.of(6, 80).withClickers(5).withLength(), seed).comparisons();
    }

    private static Posterior posterior(BradleyTerry model, long seed) {
        return new Posterior(model, model.used(comparisons(seed)));
    }

    private static double[] somewhere(Posterior posterior, long seed) {
        return new Random(seed).doubles(posterior.layout().size(), -1, 1).toArray();
    }

    private static double[] gradient(Posterior posterior, double[] at, double[] direction, double step) {
        var moved = at.clone();
        for (var i = 0; i < at.length; i++) {
            moved[i] += step * direction[i];
        }
        var gradient = new double[at.length];
        posterior.evaluate(moved, gradient);
        return gradient;
    }
}
