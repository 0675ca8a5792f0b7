package io.fairground.quality.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.preference.Intervals.Errors;
import io.fairground.quality.preference.Planted.Plan;
import io.fairground.quality.preference.Planted.Row;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerScoresTest {

    private static final BradleyTerry MODEL = BradleyTerry.standard();

    /** 60 crowds of 10 items: 600 intervals. Their share has a standard deviation of about a point and a half. */
    @ParameterizedTest
    @EnumSource(Errors.class)
    void intervalsHoldThePlantedScoresAsOftenAsTheySay(Errors errors) {
        var held = 0;
        var heldRanks = 0;
        for (var seed = 1L; seed <= 60; seed++) {
            var planted = Planted.draw(Plan.of(10, 400), seed);
            var scores = MODEL.fit(planted.comparisons()).answerScores(intervals(errors, seed));
            for (var item = 0; item < 10; item++) {
                var score = scores.of(item);
                var rank = rank(planted.scores(), item);
                held += holds(score.score(), planted.scores()[item]) ? 1 : 0;
                heldRanks += score.rankLow() <= rank && rank <= score.rankHigh() ? 1 : 0;
            }
        }
        assertThat(held / 600.0).isBetween(0.91, 0.98);
        assertThat(heldRanks / 600.0).isGreaterThan(0.95);
    }

    @Test
    void thePositionBiasIsHeldAsOftenAsItsIntervalSays() {
        var held = 0;
        for (var seed = 1L; seed <= 100; seed++) {
            var planted = Planted.draw(Plan.of(10, 400), seed);
            var bias = MODEL.fit(planted.comparisons()).positionBias(intervals(Errors.CLUSTERED, seed));
            held += holds(bias, Planted.POSITION) ? 1 : 0;
        }
        assertThat(held).isBetween(89, 99);
    }

    @Test
    void aWorkerWhoRepeatsHerselfDoesNotMakeScoresSurer() {
        // Given each answer four times by the same worker
        var planted = Planted.draw(Plan.of(8, 400), 1);
        var rows = new ArrayList<Row>();
        planted.rows().forEach(row -> IntStream.range(0, 4).forEach(_ -> rows.add(row)));
        var wide = MODEL.withScoreSd(20);

        var once = wide.fit(planted.comparisons());
        var often = wide.fit(planted.of(rows));

        assertThat(error(often, Errors.CLUSTERED) / error(once, Errors.CLUSTERED))
                .isBetween(0.9, 1.1);
        assertThat(error(often, Errors.MODEL) / error(once, Errors.MODEL)).isBetween(0.45, 0.55);
    }

    @Test
    void withTheModelsErrorsTheStandardErrorIsThatOfTheInverseInformation() {
        // Given one pair, ridge r: the information about the difference is n p (1 - p), the prior adds r / 2
        var rows = IntStream.range(0, 40)
                .mapToObj(i -> new Row(0, 1, i < 30 ? Outcome.FIRST : Outcome.SECOND, 0))
                .toArray(Row[]::new);
        var fit = MODEL.withTies(new TieModel.Decided()).withoutPositionBias().fit(Planted.table(2, rows));

        var difference = fit.difference(0, 1, intervals(Errors.MODEL, 1));

        var p = fit.chances(0, 1).first();
        var expected = 1 / Math.sqrt(40 * p * (1 - p) + 1 / (2 * MODEL.scoreSd() * MODEL.scoreSd()));
        assertThat(difference.standardError()).isCloseTo(expected, within(1e-6));
        assertThat(difference.high() - difference.low()).isCloseTo(2 * 1.959964 * expected, within(1e-5));
    }

    @Test
    void denseAndIterativeSolvesAgree() {
        for (var seed = 1L; seed <= 5; seed++) {
            var fit = MODEL.withWorkers(Workers.usual())
                    .fit(Planted.draw(Plan.of(7, 120).withLength(), seed).comparisons());
            var posterior = fit.posterior();
            var dense = new DenseSolves(posterior.design(), posterior.curvature(), fit.components());
            var iterative = new IterativeSolves(
                    posterior.curvature(), posterior.layout().shared());
            var b = new Random(seed).doubles(posterior.layout().shared(), -1, 1).toArray();

            assertThat(iterative.solve(b)).as("seed %d", seed).containsExactly(dense.solve(b), within(1e-4));

            var unit = new double[b.length];
            unit[2] = 1;
            assertThat(dense.covariance(2, 4)).as("seed %d", seed).isCloseTo(dense.solve(unit)[4], within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(Errors.class)
    void simulatedErrorsHaveTheExactVariance(Errors errors) {
        var fit = MODEL.fit(Planted.draw(Plan.of(6, 200), 5).comparisons());
        var many = new Intervals(0.95, errors, 4_000, 5);
        var posterior = fit.posterior();
        var meat = fit.uncertainty(many).meat();
        var iterative =
                new IterativeSolves(posterior.curvature(), posterior.layout().shared());

        var draws = ScoreDraws.simulate(meat, iterative, 6, many).centred(fit.components());

        var exact = fit.answerScores(many);
        for (var item = 0; item < 6; item++) {
            assertThat(Math.sqrt(draws.variance(item)))
                    .isCloseTo(exact.of(item).score().standardError(), within(0.05 * draws.variance(item) + 0.01));
        }
    }

    @Test
    void aComponentTooLargeToInvertIsSimulatedAndStillCovers() {
        var planted = Planted.draw(Plan.of(1_100, 12_000).withScoreSd(1.25), 6);

        var scores = MODEL.fit(planted.comparisons()).answerScores(intervals(Errors.MODEL, 6));

        var held = IntStream.range(0, 1_100)
                .filter(item -> holds(scores.of(item).score(), planted.scores()[item]))
                .count();
        assertThat(held / 1_100.0).isBetween(0.92, 0.975);
    }

    @Test
    void threadsDoNotChangeTheBits() {
        var fit = MODEL.fit(Planted.draw(Plan.of(30, 400), 7).comparisons());

        var once = fit.answerScores(Intervals.standard(7));

        for (var again = 0; again < 3; again++) {
            assertThat(fit.answerScores(Intervals.standard(7))).isEqualTo(once);
        }
    }

    @Test
    void fewWorkersAreNotClustersButTheirAnswersAre() {
        var rows = Planted.draw(Plan.of(6, 200), 8).rows().stream()
                .map(row -> row.renamed(item -> item, worker -> worker % 3))
                .toList();
        var fit = MODEL.fit(Planted.table(6, 3, rows, false));

        assertThat(fit.answerScores(intervals(Errors.CLUSTERED, 8)))
                .isEqualTo(fit.answerScores(intervals(Errors.ROBUST, 8)));
    }

    @Test
    void itemsFarApartHaveOneRankAndEqualOnesShareTheirs() {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < 400; i++) {
            rows.add(new Row(0, 1, i % 2 == 0 ? Outcome.FIRST : Outcome.SECOND, i % 40));
            var row = new Row(i % 2, 2, i % 50 < 2 ? Outcome.SECOND : Outcome.FIRST, i % 40);
            rows.add(i % 4 < 2 ? row : row.swapped());
        }

        var scores = MODEL.fit(Planted.table(3, 40, rows, false)).answerScores(Intervals.standard(9));

        assertThat(scores.items()).extracting(AnswerScore::rankLow).containsExactly(1, 1, 3);
        assertThat(scores.items()).extracting(AnswerScore::rankHigh).containsExactly(2, 2, 3);
    }

    private static Intervals intervals(Errors errors, long seed) {
        return new Intervals(0.95, errors, 200, seed);
    }

    private static double error(PreferenceFit fit, Errors errors) {
        return fit.difference(0, 1, intervals(errors, 1)).standardError();
    }

    private static boolean holds(Estimate estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high();
    }

    private static int rank(double[] scores, int item) {
        return 1
                + (int) IntStream.range(0, scores.length)
                        .filter(other -> scores[other] > scores[item])
                        .count();
    }
}
