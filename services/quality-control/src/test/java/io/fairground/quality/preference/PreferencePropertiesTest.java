package io.fairground.quality.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.preference.Planted.Plan;
import io.fairground.quality.preference.Planted.Row;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model, on comparisons drawn with seeds that a failure names. */
class PreferencePropertiesTest {

    private static final int DRAWS = 5;
    private static final Offset<Double> NEAR = within(1e-4);

    static Stream<BradleyTerry> models() {
        return Stream.of(new TieModel.Davidson(), new TieModel.RaoKupper(), new TieModel.Decided())
                .map(BradleyTerry.standard()::withTies)
                .flatMap(model -> Stream.of(model, model.withWorkers(Workers.usual())));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theSameComparisonsGiveTheSameBits(BradleyTerry model) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var once = model.fit(draw(seed).comparisons());
            var again = model.fit(draw(seed).comparisons());
            assertThat(again.scores()).as("seed %d", seed).isEqualTo(once.scores());
            var intervals = Intervals.standard(seed);
            assertThat(again.answerScores(intervals)).as("seed %d", seed).isEqualTo(once.answerScores(intervals));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theOrderOfRowsDoesNotMatter(BradleyTerry model) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var straight = model.fit(draw(seed).comparisons());
            var shuffled = model.fit(draw(seed).shuffled(seed));
            assertThat(shuffled.scores()).as("seed %d", seed).containsExactly(straight.scores(), NEAR);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesOfItemsAndWorkersDoNotMatter(BradleyTerry model) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var planted = draw(seed);
            var items = planted.comparisons().itemCount();
            var workers = planted.comparisons().workerCount();
            var renamed = model.fit(planted.of(planted.rows().stream()
                    .map(row -> row.renamed(item -> (item + 3) % items, worker -> (worker + 7) % workers))
                    .toList()));
            var straight = model.fit(planted.comparisons());
            for (var item = 0; item < items; item++) {
                assertThat(renamed.score((item + 3) % items))
                        .as("seed %d, item %d", seed, item)
                        .isCloseTo(straight.score(item), NEAR);
            }
            for (var worker = 0; worker < workers; worker++) {
                assertThat(renamed.honesty((worker + 7) % workers))
                        .as("seed %d, worker %d", seed, worker)
                        .isCloseTo(straight.honesty(worker), NEAR);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void withoutPositionBiasItDoesNotMatterWhichItemStandsFirst(BradleyTerry model) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var planted = draw(seed);
            var straight = model.withoutPositionBias().withoutWorkers().fit(planted.comparisons());
            var rows = planted.rows();
            for (var i = 0; i < rows.size(); i += 2) {
                rows.set(i, rows.get(i).swapped());
            }
            var swapped = model.withoutPositionBias().withoutWorkers().fit(planted.of(rows));
            assertThat(swapped.scores()).as("seed %d", seed).containsExactly(straight.scores(), NEAR);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void showingEveryPairTheOtherWayRoundTurnsThePositionBias(BradleyTerry model) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var planted = draw(seed);
            var straight = model.fit(planted.comparisons());
            var swapped = model.fit(
                    planted.of(planted.rows().stream().map(Row::swapped).toList()));
            assertThat(swapped.positionBias()).as("seed %d", seed).isCloseTo(-straight.positionBias(), NEAR);
            assertThat(swapped.scores()).as("seed %d", seed).containsExactly(straight.scores(), NEAR);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void scoresOfAComponentSumToZero(BradleyTerry model) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var fit = model.fit(draw(seed).comparisons());
            assertThat(Arrays.stream(fit.scores()).sum()).as("seed %d", seed).isCloseTo(0, NEAR);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theGradientVanishesAtTheFit(BradleyTerry model) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var posterior = new Posterior(model, model.used(draw(seed).comparisons()));
            var gradient = new double[posterior.layout().size()];
            posterior.evaluate(NewtonMethod.minimise(posterior), gradient);
            assertThat(gradient).as("seed %d", seed).containsExactly(new double[gradient.length], within(1e-3));
        }
    }

    private static Planted draw(long seed) {
        return Planted.draw(Plan.of(8, 150).withClickers(6).withLength(), seed);
    }
}
