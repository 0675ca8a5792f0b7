package io.fairground.quality.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.preference.NextPair.Pair;
import io.fairground.quality.preference.Planted.Plan;
import io.fairground.quality.preference.Planted.Row;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextPairTest {

    private static final long SEED = 1;
    private static final BradleyTerry MODEL =
            BradleyTerry.standard().withTies(new TieModel.Decided()).withoutPositionBias();

    @Test
    void withoutAnyAnswerTheFirstPairOfTheListIsAsGoodAsAnyAndGainsWhatTheExampleSays() {
        var fit = MODEL.withScoreSd(1).fit(Planted.table(4));

        var pair = new NextPair(fit, SEED).among(all(4), 1).getFirst();

        assertThat(pair.first()).isZero();
        assertThat(pair.second()).isEqualTo(1);
        assertThat(pair.gain()).isCloseTo(0.5 * Math.log(1.5), within(1e-9));
    }

    @Test
    void pairsAskedTogetherSpreadOverTheItems() {
        var pairs = new NextPair(MODEL.fit(Planted.table(6)), SEED).among(all(6), 3);

        assertThat(pairs.stream()
                        .flatMap(pair ->
                                IntStream.of(pair.first(), pair.second()).boxed()))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    @Test
    void anItemThatIsKnownLeastIsAskedAbout() {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < 60; i++) {
            rows.add(new Row(i % 3, (i + 1) % 3, i % 2 == 0 ? Outcome.FIRST : Outcome.SECOND, 0));
        }
        rows.add(new Row(0, 3, Outcome.FIRST, 0));

        var pair = new NextPair(MODEL.fit(Planted.table(4, 1, rows, false)), SEED)
                .among(all(4), 1)
                .getFirst();

        assertThat(pair.second()).isEqualTo(3);
    }

    @Test
    void ofTwoUncertainPairsTheOneThatIsNotClearIsAsked() {
        // Given a pair that went one way each time and one that is even, equally often asked
        var rows = new ArrayList<Row>();
        for (var i = 0; i < 10; i++) {
            rows.add(new Row(0, 1, Outcome.FIRST, 0));
            rows.add(new Row(2, 3, i % 2 == 0 ? Outcome.FIRST : Outcome.SECOND, 0));
        }
        var fit = MODEL.withScoreSd(3).fit(Planted.table(4, 1, rows, false));

        var gains = IntStream.of(0, 2)
                .mapToObj(i -> new NextPair(fit, SEED)
                        .among(new int[] {i}, new int[] {i + 1}, 1)
                        .getFirst())
                .mapToDouble(pair -> fit.information(pair.first(), pair.second()))
                .toArray();

        assertThat(gains[1]).isGreaterThan(2 * gains[0]);
    }

    @Test
    void aSecondQuestionAboutAPairGainsWhatTheFirstLeftOver() {
        var fit = MODEL.withScoreSd(1).fit(Planted.table(2));

        var pairs = new NextPair(fit, SEED).among(all(2), 3);

        // v = 2, then 1 / (1/2 + 1/4), then 1 / (1/2 + 2/4)
        assertThat(pairs)
                .extracting(Pair::gain)
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1, Double.class)
                .containsExactly(
                        0.5 * Math.log(1 + 0.25 * 2), 0.5 * Math.log(1 + 0.25 / 0.75), 0.5 * Math.log(1 + 0.25));
    }

    @Test
    void theGainIsTheGrowthOfTheLogDeterminant() {
        var planted = Planted.draw(Plan.of(5, 60).withTies(new TieModel.Decided()), 2);
        var fit = MODEL.fit(planted.comparisons());

        var pair = new NextPair(fit, SEED).among(all(5), 1).getFirst();

        var before = information(fit);
        var after = before.clone();
        var w = fit.information(pair.first(), pair.second());
        after[pair.first() * 5 + pair.first()] += w;
        after[pair.second() * 5 + pair.second()] += w;
        after[pair.first() * 5 + pair.second()] -= w;
        after[pair.second() * 5 + pair.first()] -= w;
        assertThat(pair.gain()).isCloseTo(0.5 * (logDeterminant(after) - logDeterminant(before)), within(1e-9));
    }

    @Test
    void noCandidatesAreNoTrouble() {
        var next = new NextPair(MODEL.fit(Planted.table(1)), SEED);

        assertThat(next.among(all(1), 5)).isEmpty();
        assertThat(next.among(new int[0], 5)).isEmpty();
    }

    @Test
    void chosenPairsFindTheBestItemWithFewerQuestionsThanPairsDrawnAtRandom() {
        var chosen = 0.0;
        var random = 0.0;
        for (var seed = 1L; seed <= 6; seed++) {
            chosen += errorAfter(120, seed, true);
            random += errorAfter(120, seed, false);
        }
        assertThat(chosen).isLessThan(0.95 * random);
    }

    /** Mean absolute error of the scores of 12 items after so many questions, asked in batches of ten. */
    private static double errorAfter(int questions, long seed, boolean choose) {
        var draw = new Random(seed);
        var truth = IntStream.range(0, 12)
                .mapToDouble(_ -> 1.5 * draw.nextGaussian())
                .toArray();
        Planted.centre(truth);
        var rows = new ArrayList<Row>();
        while (rows.size() < questions) {
            var next = new NextPair(MODEL.fit(Planted.table(12, 1, rows, false)), SEED).among(all(12), 10);
            for (var pair : next) {
                var first = choose ? pair.first() : draw.nextInt(12);
                var second = choose ? pair.second() : (first + 1 + draw.nextInt(11)) % 12;
                var wins = draw.nextDouble() < 1 / (1 + Math.exp(truth[second] - truth[first]));
                rows.add(new Row(first, second, wins ? Outcome.FIRST : Outcome.SECOND, 0));
            }
        }
        var fit = MODEL.fit(Planted.table(12, 1, rows, false));
        return IntStream.range(0, 12)
                .mapToDouble(item -> Math.abs(fit.score(item) - truth[item]))
                .average()
                .orElseThrow();
    }

    private static double[] information(PreferenceFit fit) {
        var posterior = fit.posterior();
        var cells = new double[25];
        for (var i = 0; i < 5; i++) {
            var unit = new double[5];
            unit[i] = 1;
            var product = new double[5];
            posterior.curvature().multiply(unit, product);
            System.arraycopy(product, 0, cells, i * 5, 5);
        }
        return cells;
    }

    private static double logDeterminant(double[] matrix) {
        var rest = matrix.clone();
        var sum = 0.0;
        for (var k = 0; k < 5; k++) {
            sum += Math.log(rest[k * 5 + k]);
            for (var i = k + 1; i < 5; i++) {
                var factor = rest[i * 5 + k] / rest[k * 5 + k];
                for (var j = k; j < 5; j++) {
                    rest[i * 5 + j] -= factor * rest[k * 5 + j];
                }
            }
        }
        return sum;
    }

    private static int[] all(int items) {
        return IntStream.range(0, items).toArray();
    }
}
