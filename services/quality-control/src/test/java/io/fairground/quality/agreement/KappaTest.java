package io.fairground.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KappaTest {

    private static final int DRAWS = 20;

    /** J. Cohen, Weighted kappa, 1968, table 1: 200 cases, three diagnoses, in hundredths. */
    private static final int[][] DIAGNOSES = {{44, 5, 1}, {7, 20, 3}, {9, 5, 6}};

    /** J. L. Fleiss' measure as the encyclopedias show it: ten subjects, fourteen raters, five classes. */
    private static final int[][] SUBJECTS = {
        {0, 0, 0, 0, 14},
        {0, 2, 6, 4, 2},
        {0, 0, 3, 5, 6},
        {0, 3, 9, 2, 0},
        {2, 2, 8, 1, 1},
        {7, 7, 0, 0, 0},
        {3, 2, 6, 3, 0},
        {2, 5, 3, 2, 2},
        {6, 5, 2, 1, 0},
        {0, 2, 2, 3, 7}
    };

    @Test
    void cohenGivesThePublishedValue() {
        var pair = pair(DIAGNOSES);

        assertThat(value(CohenKappa.of(pair))).isCloseTo(0.492, within(0.0005));
        assertThat(value(PercentAgreement.of(pair))).isCloseTo(0.70, within(1e-12));
    }

    @Test
    void cohenAndScottGiveTheExamplesOfTheirDescriptions() {
        var proposals = pair(new int[][] {{20, 5}, {10, 15}});

        assertThat(value(CohenKappa.of(proposals))).isCloseTo(0.4, within(1e-12));
        assertThat(value(ScottPi.of(proposals))).isCloseTo(0.195 / 0.495, within(1e-12));
    }

    @Test
    void fleissGivesThePublishedValue() {
        var tasks = Arrays.stream(SUBJECTS)
                .map(counts -> IntStream.range(0, counts.length)
                        .flatMap(c -> IntStream.generate(() -> c).limit(counts[c]))
                        .toArray())
                .toArray(int[][]::new);

        assertThat(value(FleissKappa.of(Tables.of(5, tasks)))).isCloseTo(0.210, within(0.0005));
        assertThat(value(PercentAgreement.of(Tables.of(5, tasks)))).isCloseTo(0.378, within(0.0005));
    }

    /** K. L. Gwet, Handbook of inter-rater reliability, 2014, and its package irrCAC: twelve units, four raters, gaps. */
    @Test
    void withGapsFleissAndGwetGiveThePublishedValues() {
        assertThat(value(PercentAgreement.of(Published.UNITS))).isCloseTo(0.81818, within(5e-6));
        assertThat(value(FleissKappa.of(Published.UNITS))).isCloseTo(0.76117, within(5e-6));
        assertThat(value(GwetAc1.of(Published.UNITS))).isCloseTo(0.77544, within(5e-6));
    }

    @Test
    void gwetGivesTheExampleOfItsDescription() {
        var table = Tables.of(2, new int[][] {{0, 0}, {0, 0}, {0, 1}});

        assertThat(value(GwetAc1.of(table))).isCloseTo(14 / 26.0, within(1e-12));
        assertThat(value(FleissKappa.of(table))).isCloseTo(-0.2, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void weightedKappasEqualTheirDefinition(Weighting weighting) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var pair = random(seed);
            check(seed, pair, CohenKappa.of(pair, weighting), rest -> naiveCohen(rest, weighting));
            check(seed, pair, ScottPi.of(pair, weighting), rest -> naiveScott(rest, weighting));
        }
    }

    @Test
    void kappasOfManyEqualTheirDefinition() {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var table = Tables.random(seed);
            var tasks = answered(table, 1);
            var classes = table.classCount();
            check(seed, tasks, FleissKappa.of(table), rest -> naiveOfMany(rest, classes, false));
            check(seed, tasks, GwetAc1.of(table), rest -> naiveOfMany(rest, classes, true));
            check(seed, answered(table, 2), PercentAgreement.of(table), KappaTest::naiveAgreed);
        }
    }

    private static List<List<Integer>> answered(AnswerTable table, int least) {
        return Tables.lists(table).stream()
                .filter(labels -> labels.size() >= least)
                .toList();
    }

    @Test
    void scottOfTwoIsFleissOfTwo() {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var pair = random(seed);
            var table = Tables.of(
                    pair.classCount(),
                    IntStream.range(0, pair.tasks())
                            .mapToObj(task -> new int[] {pair.first(task), pair.second(task)})
                            .toArray(int[][]::new));

            assertThat(value(FleissKappa.of(table)))
                    .as("seed %d", seed)
                    .isCloseTo(value(ScottPi.of(pair)), within(1e-12));
        }
    }

    @Test
    void aPairOfATableIsWhatBothAnswered() {
        var table = Tables.of(3, new int[][] {{0, 1, 2}, {1, -1, 1}, {2, 0, 2}, {-1, 1, 1}});

        var pair = RaterPair.of(table, 0, 2);

        assertThat(pair.tasks()).isEqualTo(3);
        assertThat(value(PercentAgreement.of(pair))).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void oneClassAloneLeavesTheKappasUndefinedAndAc1Full() {
        var pair = RaterPair.of(2, new int[] {1, 1}, new int[] {1, 1});
        var table = Tables.of(2, new int[][] {{1, 1}, {1, 1}});

        assertThat(CohenKappa.of(pair)).isEmpty();
        assertThat(CohenKappa.of(pair, Weighting.QUADRATIC)).isEmpty();
        assertThat(ScottPi.of(pair)).isEmpty();
        assertThat(FleissKappa.of(table)).isEmpty();
        assertThat(value(GwetAc1.of(table))).isEqualTo(1);
        assertThat(value(PercentAgreement.of(table))).isEqualTo(1);
    }

    @Test
    void aQuestionOfOneClassHasNoKappa() {
        var table = Tables.of(1, new int[][] {{0, 0}, {0, 0}});

        assertThat(GwetAc1.of(table)).isEmpty();
        assertThat(CohenKappa.of(RaterPair.of(table, 0, 1), Weighting.LINEAR)).isEmpty();
    }

    @Test
    void withoutAnybodyToCompareThereIsNone() {
        var alone = Tables.of(2, new int[][] {{0}, {1}});

        assertThat(FleissKappa.of(alone)).isEmpty();
        assertThat(GwetAc1.of(alone)).isEmpty();
        assertThat(PercentAgreement.of(alone)).isEmpty();
        assertThat(CohenKappa.of(RaterPair.of(2, new int[0], new int[0]))).isEmpty();
        assertThat(PercentAgreement.of(RaterPair.of(2, new int[0], new int[0]))).isEmpty();
    }

    @Test
    void oneTaskHasAValueAndNoInterval() {
        var pair = RaterPair.of(2, new int[] {0}, new int[] {1});

        assertThat(CohenKappa.of(pair).orElseThrow().interval()).isNull();
        assertThat(PercentAgreement.of(pair).orElseThrow().interval()).isNull();
    }

    @Test
    void columnsMustMatch() {
        assertThatThrownBy(() -> RaterPair.of(2, new int[1], new int[2])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RaterPair.of(2, new int[] {2}, new int[1]))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static double value(Optional<Agreement> agreement) {
        return agreement.orElseThrow().value();
    }

    /** Rows: the class of the first worker; columns: that of the second. */
    private static RaterPair pair(int[][] counts) {
        var first = new ArrayList<Integer>();
        var second = new ArrayList<Integer>();
        for (var i = 0; i < counts.length; i++) {
            for (var j = 0; j < counts[i].length; j++) {
                for (var n = 0; n < counts[i][j]; n++) {
                    first.add(i);
                    second.add(j);
                }
            }
        }
        return RaterPair.of(counts.length, ints(first), ints(second));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }

    private static RaterPair random(long seed) {
        var random = new Random(seed);
        var classes = 2 + random.nextInt(5);
        var first = random.ints(40, 0, classes).toArray();
        var second = Arrays.stream(first)
                .map(label -> random.nextInt(3) == 0 ? random.nextInt(classes) : label)
                .toArray();
        return RaterPair.of(classes, first, second);
    }

    private static void check(
            long seed, RaterPair pair, Optional<Agreement> agreement, Function<RaterPair, Double> definition) {
        var rests = IntStream.range(0, pair.tasks())
                .mapToObj(left -> without(pair, left))
                .toList();
        check(
                seed,
                agreement,
                definition.apply(pair),
                rests.stream().map(definition).toList());
    }

    private static RaterPair without(RaterPair pair, int left) {
        var kept = IntStream.range(0, pair.tasks()).filter(task -> task != left).toArray();
        return RaterPair.of(
                pair.classCount(),
                Arrays.stream(kept).map(pair::first).toArray(),
                Arrays.stream(kept).map(pair::second).toArray());
    }

    private static void check(
            long seed,
            List<List<Integer>> tasks,
            Optional<Agreement> agreement,
            Function<List<List<Integer>>, Double> definition) {
        var rests = IntStream.range(0, tasks.size())
                .mapToObj(left -> {
                    var rest = new ArrayList<>(tasks);
                    rest.remove(left);
                    return definition.apply(rest);
                })
                .toList();
        check(seed, agreement, definition.apply(tasks), rests);
    }

    private static void check(long seed, Optional<Agreement> agreement, double value, List<Double> without) {
        var mean = without.stream().mapToDouble(v -> v).average().orElseThrow();
        var squares = without.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        var error = Math.sqrt(squares * (without.size() - 1) / without.size());
        assertThat(value(agreement)).as("seed %d", seed).isCloseTo(value, within(1e-12));
        assertThat(Objects.requireNonNull(agreement.orElseThrow().interval()).standardError())
                .as("seed %d", seed)
                .isCloseTo(error, within(1e-12));
    }

    private static double naiveCohen(RaterPair pair, Weighting weighting) {
        var observed = 0.0;
        var expected = 0.0;
        for (var one = 0; one < pair.tasks(); one++) {
            observed += weighting.weight(pair.first(one), pair.second(one), pair.classCount());
            for (var other = 0; other < pair.tasks(); other++) {
                expected += weighting.weight(pair.first(one), pair.second(other), pair.classCount());
            }
        }
        var o = observed / pair.tasks();
        var e = expected / pair.tasks() / pair.tasks();
        return (o - e) / (1 - e);
    }

    private static double naiveScott(RaterPair pair, Weighting weighting) {
        var all = new ArrayList<Integer>();
        var observed = 0.0;
        for (var task = 0; task < pair.tasks(); task++) {
            all.add(pair.first(task));
            all.add(pair.second(task));
            observed += weighting.weight(pair.first(task), pair.second(task), pair.classCount());
        }
        var expected = 0.0;
        for (var one : all) {
            for (var other : all) {
                expected += weighting.weight(one, other, pair.classCount());
            }
        }
        var o = observed / pair.tasks();
        var e = expected / all.size() / all.size();
        return (o - e) / (1 - e);
    }

    private static double naiveOfMany(List<List<Integer>> tasks, int classes, boolean gwet) {
        var chance = 0.0;
        for (var c = 0; c < classes; c++) {
            var label = c;
            var share = tasks.stream()
                    .mapToDouble(
                            labels -> labels.stream().filter(l -> l == label).count() / (double) labels.size())
                    .average()
                    .orElseThrow();
            chance += gwet ? share * (1 - share) / (classes - 1) : share * share;
        }
        return (naiveAgreed(tasks) - chance) / (1 - chance);
    }

    private static double naiveAgreed(List<List<Integer>> tasks) {
        return tasks.stream()
                .filter(labels -> labels.size() > 1)
                .mapToDouble(KappaTest::naiveAgreedOn)
                .average()
                .orElseThrow();
    }

    private static double naiveAgreedOn(List<Integer> labels) {
        var pairs = 0;
        for (var i = 0; i < labels.size(); i++) {
            for (var j = 0; j < labels.size(); j++) {
                pairs += i != j && labels.get(i).equals(labels.get(j)) ? 1 : 0;
            }
        }
        return pairs / (labels.size() * (labels.size() - 1.0));
    }
}
