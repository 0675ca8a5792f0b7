package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every method, on tables drawn with seeds that a failure names. */
class InferencePropertiesTest {

    private static final int DRAWS = 25;

    /** Of methods that start several times. */
    private static final int DRAWS_IF_SLOW = 5;

    private static final Offset<Double> ROUNDING = within(1e-6);

    static Stream<TruthInference> methods() {
        return Stream.of(
                new MajorityVote(),
                new Wawa(),
                new ZeroBasedSkill(),
                OnlineLabelAggregation.twoPasses(),
                new Catd(),
                new Kos(),
                new Mmsr(),
                new OneCoin(),
                DawidSkene.plain(),
                DawidSkene.smoothed(),
                new Ensemble(),
                new Ibcc(),
                new Ebcc(),
                new Glad(),
                new Mace());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theSameTableGivesTheSameBits(TruthInference method) {
        forSeeds(method, (answers, seed) -> {
            var once = infer(method, answers.table());
            var again = infer(method, Answers.random(seed).table());
            eachCell(
                    answers,
                    (task, c) -> assertThat(again.probability(task, c))
                            .as("seed %d", seed)
                            .isEqualTo(once.probability(task, c)));
        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theOrderOfRowsDoesNotMatter(TruthInference method) {
        forSeeds(method, (answers, seed) -> {
            var straight = infer(method, answers.table());
            var shuffled = infer(method, answers.shuffled(seed).table());
            eachCell(
                    answers,
                    (task, c) -> assertThat(shuffled.probability(task, c))
                            .as("seed %d", seed)
                            .isCloseTo(straight.probability(task, c), ROUNDING));
        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void namesOfClassesDoNotMatter(TruthInference method) {
        forSeeds(method, (answers, seed) -> {
            var classes = answers.classCount();
            var straight = infer(method, answers.table());
            var turned = infer(
                    method, answers.relabelled(c -> (c + 1) % classes, classes).table());
            eachCell(
                    answers,
                    (task, c) -> assertThat(turned.probability(task, (c + 1) % classes))
                            .as("seed %d", seed)
                            .isCloseTo(straight.probability(task, c), ROUNDING));
        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void probabilitiesOfATaskSumToOne(TruthInference method) {
        forSeeds(method, (answers, seed) -> {
            var inference = infer(method, answers.table());
            for (var task = 0; task < answers.taskCount(); task++) {
                var sum = 0.0;
                for (var c = 0; c < answers.classCount(); c++) {
                    sum += inference.probability(task, c);
                }
                assertThat(sum).as("seed %d", seed).isCloseTo(1, ROUNDING);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aClassNobodyUsesIsNobodysLabel(TruthInference method) {
        forSeeds(method, (answers, seed) -> {
            var classes = answers.classCount();
            var inference =
                    infer(method, answers.relabelled(c -> c, classes + 1).table());
            for (var task = 0; task < answers.taskCount(); task++) {
                assertThat(inference.label(task)).as("seed %d", seed).isNotEqualTo(classes);
                assertThat(inference.probability(task, classes))
                        .as("seed %d", seed)
                        .isLessThan(0.5);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aKnownTruthIsTheLabelWhateverTheAnswersSay(TruthInference method) {
        forSeeds(method, (answers, seed) -> {
            var random = new Random(seed);
            var truth = new int[answers.taskCount()];
            Arrays.setAll(truth, _ -> random.nextInt(3) == 0 ? random.nextInt(answers.classCount()) : -1);
            var gold = GoldLabels.of(truth);
            var inference = method.infer(Evidence.of(answers.table()).withGold(gold));
            for (var task : gold.tasks()) {
                assertThat(inference.label(task)).as("seed %d", seed).isEqualTo(truth[task]);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theProbabilitiesOfAGoldTaskDoNotGiveItAway(TruthInference method) {
        var answers =
                Answers.table(2, new int[] {0, 0, 0}, new int[] {0, 1, 1}, new int[] {1, 0, 0}, new int[] {1, 1, 1});

        var inference = method.infer(Evidence.of(answers).withGold(GoldLabels.of(1, -1)));

        assertThat(inference.label(0)).isEqualTo(1);
        assertThat(inference.probability(0, 1)).isCloseTo(inference.probability(1, 1), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void oneAnswerIsItsLabel(TruthInference method) {
        assertThat(infer(method, Answers.oneTask(3, 2)).label(0)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void noAnswersAreNoTrouble(TruthInference method) {
        var nothing = new AnswerTable(0, 0, 2, new int[0], new int[0], new int[0]);

        assertThat(method.infer(Evidence.of(nothing))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aThousandAnswersToOneTaskDoNotUnderflow(TruthInference method) {
        var labels = new int[1000];
        Arrays.setAll(labels, worker -> worker % 3 == 0 ? 0 : 1);

        var inference = infer(method, Answers.oneTask(2, labels));

        assertThat(inference.label(0)).isEqualTo(1);
        assertThat(inference.probability(0, 1)).isBetween(0.5, 1.0);
    }

    /** A model by EM is only one if its objective never falls. */
    @ParameterizedTest
    @MethodSource("methods")
    void theObjectiveNeverFalls(TruthInference method) {
        forSeeds(method, (answers, seed) -> {
            var objectives = method.infer(Evidence.of(answers.table()).withGold(someGold(answers, seed)))
                    .objectives();
            neverFalls(objectives, "seed " + seed);
        });
        var crowd = Crowd.zencrowd();
        neverFalls(infer(method, crowd.answers()).objectives(), "ZenCrowd");
    }

    private static void neverFalls(double[] objectives, String what) {
        for (var i = 1; i < objectives.length; i++) {
            assertThat(objectives[i] - objectives[i - 1])
                    .as("%s, iteration %d", what, i)
                    .isGreaterThanOrEqualTo(-1e-9 * Math.abs(objectives[i]));
        }
    }

    private static GoldLabels someGold(Answers answers, long seed) {
        var random = new Random(seed);
        return GoldLabels.of(Arrays.stream(answers.truth())
                .map(truth -> random.nextInt(5) == 0 ? truth : -1)
                .toArray());
    }

    private static Inference infer(TruthInference method, AnswerTable table) {
        return method.infer(Evidence.of(table));
    }

    private interface CellCheck {
        void check(int task, int classIndex);
    }

    private static void eachCell(Answers answers, CellCheck check) {
        for (var task = 0; task < answers.taskCount(); task++) {
            for (var c = 0; c < answers.classCount(); c++) {
                check.check(task, c);
            }
        }
    }

    private static void forSeeds(TruthInference method, ObjLongConsumer<Answers> check) {
        var draws = method instanceof Ebcc || method instanceof Mace ? DRAWS_IF_SLOW : DRAWS;
        for (var seed = 1L; seed <= draws; seed++) {
            check.accept(Answers.random(seed), seed);
        }
    }
}
