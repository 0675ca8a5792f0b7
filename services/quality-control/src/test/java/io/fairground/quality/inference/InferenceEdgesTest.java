package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every method makes of tables that few jobs have, and of a caller that has given up. */
class InferenceEdgesTest {

    private static final int MANY_CLASSES = 10_000;

    static Stream<TruthInference> methods() {
        return Stream.concat(
                InferencePropertiesTest.methods(), Stream.of(OnlineLabelAggregation.onePass(), DawidSkene.shrunk()));
    }

    static Stream<TruthInference> methodsThatJudgeWorkers() {
        return methods().filter(method -> !(method instanceof MajorityVote));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void tenThousandClassesAreDefined(TruthInference method) {
        // Given twelve tasks of far-apart classes, answered by two good workers and one who always says the same
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < 12; task++) {
            rows.add(new int[] {task, 0, task * 800});
            rows.add(new int[] {task, 1, task * 800});
            rows.add(new int[] {task, 2, MANY_CLASSES - 1});
        }

        // When
        var inference = infer(method, MANY_CLASSES, rows);

        // Then
        for (var task = 0; task < 12; task++) {
            assertThat(inference.label(task)).isEqualTo(task * 800);
            sumsToOne(inference, task);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aTaskThatNobodyAnsweredHasProbabilities(TruthInference method) {
        var answers = new AnswerTable(3, 2, 2, new int[] {0, 0, 2, 2}, new int[] {0, 1, 0, 1}, new int[] {0, 0, 1, 1});

        var inference = method.infer(Evidence.of(answers));

        sumsToOne(inference, 1);
        assertThat(inference.label(0)).isEqualTo(0);
        assertThat(inference.label(2)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aWorkerWithOneAnswerDoesNotOutvoteTwoWhoAgreeElsewhere(TruthInference method) {
        // Given
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < 10; task++) {
            rows.add(new int[] {task, 0, task % 2});
            rows.add(new int[] {task, 1, task % 2});
        }
        rows.add(new int[] {4, 2, 1});

        // When
        var inference = infer(method, 2, rows);

        // Then
        assertThat(inference.label(4)).isEqualTo(0);
        sumsToOne(inference, 4);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theSameAnswerTwiceIsDefined(TruthInference method) {
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < 6; task++) {
            rows.add(new int[] {task, 0, task % 3});
            rows.add(new int[] {task, 0, task % 3});
            rows.add(new int[] {task, 1, task % 3});
        }
        rows.add(new int[] {0, 0, 2});

        var inference = infer(method, 3, rows);

        for (var task = 0; task < 6; task++) {
            assertThat(inference.label(task)).isEqualTo(task % 3);
            sumsToOne(inference, task);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void oneClassIsCertain(TruthInference method) {
        var inference = method.infer(Evidence.of(Answers.oneTask(1, 0, 0)));

        assertThat(inference.probability(0, 0)).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("methodsThatJudgeWorkers")
    void aGoodHistoryWinsAgainstABadOne(TruthInference method) {
        var history = WorkerHistory.of(new double[] {2, 30}, new double[] {30, 2});

        var inference = method.infer(Evidence.of(Answers.oneTask(2, 0, 1)).withHistory(history));

        assertThat(inference.label(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void threadsDoNotChangeABit(TruthInference method) {
        var evidence = Evidence.of(Answers.random(3).table());

        var one = method.infer(evidence, Run.plain()).probabilities();
        var two = method.infer(evidence, Run.plain().withThreads(2)).probabilities();

        assertThat(two).isEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("methodsThatJudgeWorkers")
    void aRunThatNobodyWantsEnds(TruthInference method) {
        var evidence = Evidence.of(Answers.random(1).table());
        var cancelled = new Run(1, 1, (_, _, _) -> {}, () -> true);

        assertThatThrownBy(() -> method.infer(evidence, cancelled)).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void progressRisesAndStaysBelowItsMost(TruthInference method) {
        var heard = new ArrayList<Integer>();
        var run = new Run(
                1,
                1,
                (iteration, most, _) -> {
                    assertThat(iteration).isBetween(1, most);
                    heard.add(iteration);
                },
                () -> false);

        method.infer(Evidence.of(Answers.random(2).table()), run);

        assertThat(heard).isSorted().doesNotHaveDuplicates();
    }

    private static Inference infer(TruthInference method, int classCount, ArrayList<int[]> rows) {
        return method.infer(Evidence.of(Answers.table(classCount, rows.toArray(new int[0][]))));
    }

    private static void sumsToOne(Inference inference, int task) {
        var sum = 0.0;
        for (var c = 0; c < inference.classCount(); c++) {
            sum += inference.probability(task, c);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
    }
}
