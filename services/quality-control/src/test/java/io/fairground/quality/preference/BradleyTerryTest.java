package io.fairground.quality.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.preference.Planted.Plan;
import io.fairground.quality.preference.Planted.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BradleyTerryTest {

    private static final Offset<Double> NEAR = within(1e-6);
    private static final BradleyTerry DECIDED =
            BradleyTerry.standard().withTies(new TieModel.Decided()).withoutPositionBias();

    static Stream<BradleyTerry> models() {
        return Stream.of(new TieModel.Davidson(), new TieModel.RaoKupper(), new TieModel.Decided())
                .map(BradleyTerry.standard()::withTies)
                .flatMap(model -> Stream.of(model, model.withWorkers(Workers.usual())));
    }

    @Test
    void thirtyOfFortyIsTheExampleOfTheJavadoc() {
        var comparisons = Planted.table(2, answers(30, 10, 0));

        var wide = DECIDED.withScoreSd(1000).fit(comparisons);
        var usual = DECIDED.fit(comparisons);

        assertThat(wide.score(0) - wide.score(1)).isCloseTo(Math.log(3), within(1e-4));
        assertThat(usual.score(0) - usual.score(1)).isCloseTo(1.05, within(0.005));
    }

    @Test
    void aThreeItemTriangleHasTheModeThatItsEquationsSay() {
        // Given 0 over 1, 1 over 2 and 2 over 0, in shares that no scores can meet exactly
        var rows = Stream.of(pair(0, 1, 8, 2), pair(1, 2, 7, 3), pair(2, 0, 4, 6))
                .flatMap(Arrays::stream)
                .toArray(Row[]::new);

        var fit = DECIDED.withScoreSd(2).fit(Planted.table(3, rows));

        // Then what each item won is what it was expected to win, plus the pull of the ridge
        var won = new double[] {8 + 6, 2 + 7, 3 + 4};
        for (var item = 0; item < 3; item++) {
            var expected = fit.score(item) / 4;
            for (var other = 0; other < 3; other++) {
                expected += other == item ? 0 : 10 * fit.chances(item, other).first();
            }
            assertThat(expected).as("item %d", item).isCloseTo(won[item], within(1e-5));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void plantedScoresAreFound(BradleyTerry model) {
        var planted = Planted.draw(Plan.of(10, 6_000).withTies(model.ties()), 1);

        var fit = model.fit(planted.comparisons());

        assertThat(fit.scores()).containsExactly(planted.scores(), within(0.35));
        assertThat(fit.positionBias()).isCloseTo(Planted.POSITION, within(0.15));
    }

    @ParameterizedTest
    @MethodSource("models")
    void plantedTiesAndLengthBiasAreFound(BradleyTerry model) {
        var planted = Planted.draw(Plan.of(10, 6_000).withTies(model.ties()).withLength(), 2);

        var fit = model.withoutWorkers().fit(planted.comparisons());

        // An item's own length cannot be told from its worth: only the product of both is determined, and the ridge
        // splits it.
        var errors = 0.0;
        for (var row = 0; row < 200; row++) {
            var cells = new double[TieModel.CELLS];
            var comparisons = planted.comparisons();
            var advantage = planted.scores()[comparisons.first(row)]
                    - planted.scores()[comparisons.second(row)]
                    + Planted.POSITION
                    + Planted.LENGTH * comparisons.covariates().getFirst().value(row);
            model.ties().evaluate(advantage, Planted.TIE, cells);
            errors += Math.abs(cells[0] - fit.chances(comparisons, row).first()) / 200;
        }
        assertThat(errors).isLessThan(0.03);
    }

    @Test
    void aCovariateThatChangesFromShowingToShowingHasItsCoefficientFound() {
        // Given the same two items, the first made longer in half of the showings
        var rows = IntStream.range(0, 4_000)
                .mapToObj(i -> {
                    var longer = i % 2;
                    var share = 1 / (1 + Math.exp(-(0.5 + 0.8 * longer)));
                    var wins = (i / 2) % 1_000 < 1_000 * share;
                    return new Row(0, 1, (wins ? Outcome.FIRST : Outcome.SECOND).code(), 0, longer);
                })
                .toList();

        var fit = DECIDED.fit(Planted.table(2, 1, rows, true));

        assertThat(fit.coefficient(0)).isCloseTo(0.8, within(0.05));
        assertThat(fit.coefficient(0, Intervals.standard(1)).low()).isGreaterThan(0);
    }

    @Test
    void workersWhoDoNotLookAreFoundAndTheirAnswersWeighLittle() {
        var planted = Planted.draw(Plan.of(12, 4_000).withClickers(12), 3);
        var model = BradleyTerry.standard();

        var alike = model.fit(planted.comparisons());
        var mixed = model.withWorkers(Workers.usual()).fit(planted.comparisons());

        for (var clicker = 0; clicker < 12; clicker++) {
            for (var careful = 12; careful < 40; careful++) {
                assertThat(mixed.honesty(clicker))
                        .as("%d and %d", clicker, careful)
                        .isLessThan(mixed.honesty(careful));
            }
        }
        assertThat(error(mixed, planted)).isLessThan(0.5 * error(alike, planted));
    }

    @Test
    void aCarefulCrowdIsNotTakenForACarelessOne() {
        var planted = Planted.draw(Plan.of(12, 4_000), 4);

        var mixed = BradleyTerry.standard().withWorkers(Workers.usual()).fit(planted.comparisons());

        // Carelessness that is not there would be paid for by scores that are too far apart.
        assertThat(mixed.scores()).containsExactly(planted.scores(), within(0.3));
        assertThat(IntStream.range(0, 40).mapToDouble(mixed::honesty).average().orElse(0))
                .isGreaterThan(0.93);
    }

    @Test
    void theSpreadOfTheScoresIsLearned() {
        for (var sd : new double[] {0.4, 1.25, 2.5}) {
            var planted = Planted.draw(Plan.of(60, 6_000).withScoreSd(sd), 4);
            var actual =
                    Math.sqrt(Arrays.stream(planted.scores()).map(s -> s * s).sum() / 60);

            var learned = BradleyTerry.standard().withLearnedScoreSd(planted.comparisons(), 1);

            assertThat(learned.scoreSd()).as("planted %s", sd).isCloseTo(actual, within(0.15 * actual + 0.08));
        }
    }

    @Test
    void theSpreadStaysWhereThereIsNothingToLearnFrom() {
        var learned = BradleyTerry.standard().withLearnedScoreSd(Planted.table(5), 1);

        assertThat(learned.scoreSd()).isCloseTo(BradleyTerry.standard().scoreSd(), NEAR);
    }

    @ParameterizedTest
    @MethodSource("models")
    void withoutComparisonsEveryScoreIsZeroAndAsUncertainAsBefore(BradleyTerry model) {
        var fit = model.fit(Planted.table(3));

        var scores = fit.answerScores(Intervals.standard(1));
        assertThat(scores.items()).hasSize(3).allSatisfy(item -> {
            assertThat(item.score().value()).isZero();
            assertThat(item.score().standardError()).isCloseTo(model.scoreSd(), NEAR);
            assertThat(item.comparisons()).isZero();
            assertThat(item.rankLow()).isEqualTo(1);
            assertThat(item.rankHigh()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void noItemsAtAllAreNoTrouble(BradleyTerry model) {
        assertThat(model.fit(Planted.table(0))
                        .answerScores(Intervals.standard(1))
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void anItemNeverComparedKeepsWhatWasBelievedOfIt(BradleyTerry model) {
        var fit = model.fit(Planted.table(3, answers(20, 5, 5)));

        var lonely = fit.answerScores(Intervals.standard(1)).of(2);
        assertThat(lonely.score().value()).isCloseTo(0, NEAR);
        assertThat(lonely.score().standardError()).isCloseTo(model.scoreSd(), NEAR);
        assertThat(lonely.component()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void anItemThatAlwaysWinsHasAFiniteScore(BradleyTerry model) {
        var fit = model.fit(Planted.table(2, answers(500, 0, 0)));

        assertThat(fit.score(0)).isBetween(0.1, 20.0);
        assertThat(fit.answerScores(Intervals.standard(1)).of(0).score().high()).isFinite();
    }

    @ParameterizedTest
    @MethodSource("models")
    void whereEverythingIsATieAllItemsAreEqual(BradleyTerry model) {
        var fit = model.fit(Planted.table(2, answers(0, 0, 500)));

        assertThat(fit.score(0)).isCloseTo(0, within(1e-4));
        if (model.ties().tiesCount()) {
            assertThat(fit.chances(0, 1).tie()).isGreaterThan(0.95);
        }
        assertThat(fit.answerScores(Intervals.standard(1)).of(0).score().high()).isFinite();
    }

    @ParameterizedTest
    @MethodSource("models")
    void thousandsOfAnswersToOnePairDoNotUnderflow(BradleyTerry model) {
        var fit = model.fit(Planted.table(2, answers(5_000, 1, 1)));

        assertThat(fit.score(0)).isFinite().isGreaterThan(0);
    }

    @Test
    void ofTwoSeparateComponentsEachIsCentred() {
        var rows = Stream.of(pair(0, 1, 9, 1), pair(2, 3, 6, 4)).flatMap(Arrays::stream);

        var fit = BradleyTerry.standard().fit(Planted.table(4, rows.toArray(Row[]::new)));

        assertThat(fit.score(0) + fit.score(1)).isCloseTo(0, within(1e-5));
        assertThat(fit.score(2) + fit.score(3)).isCloseTo(0, within(1e-5));
        assertThat(fit.score(0)).isGreaterThan(fit.score(2));
    }

    @Test
    void aTieOfAWorkerWhoAlwaysTiesSaysLess() {
        // Given a worker who ties everything, and one who ties only items 0 and 1
        var rows = new ArrayList<Row>();
        for (var i = 0; i < 40; i++) {
            rows.add(new Row(0, 1, Outcome.FIRST, 2 + i % 4));
            rows.add(new Row(2, 3, Outcome.FIRST, 2 + i % 4));
            rows.add(new Row(2, 3, Outcome.TIE, 0));
            rows.add(new Row(4, 5, Outcome.TIE, 0));
            rows.add(new Row(0, 1, Outcome.TIE, 1));
            rows.add(new Row(4, 5, Outcome.FIRST, 1));
        }

        var fit =
                BradleyTerry.standard().withWorkers(Workers.usual()).fit(Planted.table(6, 6, List.copyOf(rows), false));

        assertThat(fit.score(2) - fit.score(3)).isGreaterThan(fit.score(0) - fit.score(1));
    }

    private static Row[] answers(int first, int second, int ties) {
        return Stream.of(pair(0, 1, first, second), repeated(0, 1, Outcome.TIE, ties))
                .flatMap(Arrays::stream)
                .toArray(Row[]::new);
    }

    private static Row[] pair(int one, int other, int won, int lost) {
        return Stream.of(repeated(one, other, Outcome.FIRST, won), repeated(one, other, Outcome.SECOND, lost))
                .flatMap(Arrays::stream)
                .toArray(Row[]::new);
    }

    private static Row[] repeated(int one, int other, Outcome outcome, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> new Row(one, other, outcome, 0))
                .toArray(Row[]::new);
    }

    private static double error(PreferenceFit fit, Planted planted) {
        var sum = 0.0;
        for (var item = 0; item < planted.scores().length; item++) {
            sum += Math.abs(fit.score(item) - planted.scores()[item]);
        }
        return sum;
    }
}
