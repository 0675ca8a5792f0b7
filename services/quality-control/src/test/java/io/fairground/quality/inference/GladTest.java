package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GladTest {

    private static final int TASKS = 300;
    private static final int WORKERS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhichTasksAreEasyAndWhichWorkersAreAble(long seed) {
        // Given tasks of which the first half is easy, and workers of which the first half is able
        var random = new Random(seed);
        var truth = random.ints(TASKS, 0, 3).toArray();
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < TASKS; task++) {
            for (var worker : random.ints(0, WORKERS).distinct().limit(10).toArray()) {
                var x = (worker < WORKERS / 2 ? 2 : 0.7) * (task < TASKS / 2 ? 2 : 0.5);
                var right = random.nextDouble() < 1 / (1 + Math.exp(-x));
                rows.add(new int[] {task, worker, right ? truth[task] : (truth[task] + 1 + random.nextInt(2)) % 3});
            }
        }

        // When
        var fit = new Glad().fit(Evidence.of(new Answers(TASKS, WORKERS, 3, rows, truth).table()), Run.plain());

        // Then
        assertThat(shareOfPairsInOrder(fit.logEasiness())).as("seed %d", seed).isGreaterThan(0.85);
        assertThat(shareOfPairsInOrder(fit.ability())).as("seed %d", seed).isGreaterThan(0.95);
    }

    /** Of all pairs of one from the first and one from the second half, in how many the first has more: the AUC. */
    private static double shareOfPairsInOrder(double[] values) {
        var half = values.length / 2;
        return IntStream.range(0, half)
                        .mapToDouble(i -> Arrays.stream(values, half, values.length)
                                .filter(other -> values[i] > other)
                                .count())
                        .average()
                        .orElseThrow()
                / half;
    }

    /** More than half a million rows are walked in two parts, whoever does it. */
    @Test
    void twoThreadsFindTheSameBitsInALargeTable() {
        var random = new Random(1);
        var rows = 1 << 19;
        var task = IntStream.range(0, rows).map(row -> row / 8).toArray();
        var worker = random.ints(rows, 0, 500).toArray();
        var label = IntStream.range(0, rows)
                .map(row -> random.nextDouble() < worker[row] / 500.0 ? task[row] % 2 : random.nextInt(2))
                .toArray();
        var evidence = Evidence.of(new AnswerTable(rows / 8, 500, 2, task, worker, label));

        var one = new Glad().infer(evidence, Run.plain()).probabilities();
        var two = new Glad().infer(evidence, Run.plain().withThreads(2)).probabilities();

        assertThat(two).isEqualTo(one);
    }

    /** The step for abilities is the best under a bound of the likelihood; so it is short of Newton's, and never too far. */
    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.5, 0, 0.7, 4})
    void theStepOfAnAbilityNeverLeadsDownhill(double ability) {
        for (var beta : new double[] {0.1, 1, 2.7, 20}) {
            for (var right : new double[] {0, 0.3, 1}) {
                var s = 1 / (1 + Math.exp(-ability * beta));
                var step = new AbilityStep(1);
                step.add(0, 10 * (right - s) * beta, 10 * s * (1 - s) * beta * beta, beta);
                step.add(0, 1 - ability, 1, 0);

                var to = ability + step.length(0);

                assertThat(height(to, beta, right)).isGreaterThanOrEqualTo(height(ability, beta, right) - 1e-12);
            }
        }
    }

    /** Ten answers to tasks of one easiness, each right with the given probability, and the prior. */
    private static double height(double ability, double beta, double right) {
        var x = ability * beta;
        return 10 * (right * x - Math.max(x, 0) - Math.log1p(Math.exp(-Math.abs(x))))
                - (ability - 1) * (ability - 1) / 2;
    }

    @Test
    void aWorkerOfOrdinaryAbilityIsRightInNinetyFourOfAHundredOrdinaryTasks() {
        var curve = new TaskCurve(Answers.oneTask(2, 0), new double[] {1});
        var logJoint = new double[2];

        curve.moveTo(0, 1);
        curve.addLogLikelihood(logJoint);

        assertThat(Math.exp(logJoint[0])).isCloseTo(0.938, within(0.001));
        assertThat(Math.exp(logJoint[0]) + Math.exp(logJoint[1])).isCloseTo(1, within(1e-12));
    }
}
