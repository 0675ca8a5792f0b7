package io.fairground.quality.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every method, on answers drawn with seeds that a failure names. */
class NumericPropertiesTest {

    private static final int DRAWS = 40;

    static Stream<NumericTruth> methods() {
        return Stream.of(Mean.equal(), Median.equal(), new LfcN());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theOrderOfRowsDoesNotChangeABit(NumericTruth method) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var numbers = Numbers.random(seed);
            var straight = method.infer(numbers.answers());
            var shuffled = method.infer(numbers.shuffled(seed).answers());
            for (var task = 0; task < numbers.taskCount(); task++) {
                assertThat(shuffled.value(task)).as("seed %d", seed).isEqualTo(straight.value(task));
                assertThat(shuffled.low(task)).as("seed %d", seed).isEqualTo(straight.low(task));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void namesOfWorkersDoNotMatter(NumericTruth method) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var numbers = Numbers.random(seed);
            var straight = method.infer(numbers.answers());
            var renamed = method.infer(numbers.workersReversed().answers());
            for (var task = 0; task < numbers.taskCount(); task++) {
                assertThat(renamed.value(task)).as("seed %d", seed).isCloseTo(straight.value(task), within(1e-6));
            }
            for (var worker = 0; worker < numbers.workerCount(); worker++) {
                assertThat(renamed.standardDeviation(numbers.workerCount() - 1 - worker))
                        .as("seed %d", seed)
                        .isCloseTo(straight.standardDeviation(worker), within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void anotherUnitOrZeroPointMovesTheValuesAlong(NumericTruth method) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var numbers = Numbers.random(seed, 20, 8, 3);
            var straight = method.infer(numbers.answers());
            var moved = method.infer(numbers.with(x -> 1000 - 8 * x).answers());
            for (var task = 0; task < numbers.taskCount(); task++) {
                assertThat(moved.value(task))
                        .as("seed %d", seed)
                        .isCloseTo(1000 - 8 * straight.value(task), within(1e-4));
                assertThat(moved.high(task)).as("seed %d", seed).isCloseTo(1000 - 8 * straight.low(task), within(1e-4));
            }
            assertThat(moved.standardDeviation(0))
                    .as("seed %d", seed)
                    .isCloseTo(8 * straight.standardDeviation(0), within(1e-4));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aValueLiesWithinItsAnswersAndItsInterval(NumericTruth method) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var numbers = Numbers.random(seed);
            var inference = method.infer(numbers.answers());
            for (var task = 0; task < numbers.taskCount(); task++) {
                var own = task;
                var given = numbers.rows().stream().filter(row -> row[0] == own).mapToDouble(row -> row[2]);
                var range = given.summaryStatistics();
                assertThat(inference.value(task))
                        .as("seed %d", seed)
                        .isBetween(range.getMin() - 1e-9, range.getMax() + 1e-9)
                        .isBetween(inference.low(task), inference.high(task));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aLoneAnswerIsTheValueAndItsIntervalIsOpen(NumericTruth method) {
        var inference = method.infer(Numbers.oneTask(7).answers());

        assertThat(inference.value(0)).isEqualTo(7);
        assertThat(inference.low(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(inference.high(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(inference.precision(0)).isZero();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aSingleWorkerIsTakenAtHerWord(NumericTruth method) {
        var inference = method.infer(
                Numbers.of(new double[] {0, 0, 3}, new double[] {1, 0, 9}).answers());

        assertThat(inference.value(0)).isEqualTo(3);
        assertThat(inference.value(1)).isEqualTo(9);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void equalAnswersLeaveNoDoubt(NumericTruth method) {
        var inference = method.infer(Numbers.oneTask(5, 5, 5).answers());

        assertThat(inference.low(0)).isEqualTo(5);
        assertThat(inference.high(0)).isEqualTo(5);
        assertThat(inference.precision(0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aTaskWithoutAnswersHasNoValue(NumericTruth method) {
        var answers = new NumericAnswers(2, 2, new int[] {1, 1}, new int[] {0, 1}, new double[] {4, 6});

        assertThat(method.infer(answers).value(0)).isNaN();
        assertThat(method.infer(answers).value(1)).isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void noAnswersAreNoTrouble(NumericTruth method) {
        assertThat(method.infer(new NumericAnswers(0, 0, new int[0], new int[0], new double[0])))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aKnownValueIsKeptButNotGivenAway(NumericTruth method) {
        var answers = Numbers.of(
                        new double[] {0, 0, 10}, new double[] {0, 1, 20}, new double[] {1, 0, 10}, new double[] {
                            1, 1, 20
                        })
                .answers();

        var inference = method.infer(answers, KnownValues.of(10, Double.NaN));

        assertThat(inference.value(0)).isEqualTo(10);
        assertThat(inference.estimate(0)).isEqualTo(inference.estimate(1));
        assertThat(inference.low(0)).isEqualTo(inference.low(1));
        assertThat(inference.precision(0)).isGreaterThan(inference.precision(1));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void valuesOfAnySizeAreBorne(NumericTruth method) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var random = new Random(seed);
            var size = new double[] {0, 1e-300, 1e-9, 1, 1e9, 1e300}[random.nextInt(6)];
            var values = random.doubles(1 + random.nextInt(6), -1, 1)
                    .map(x -> random.nextInt(4) == 0 ? 0 : x * size)
                    .toArray();
            var inference = method.infer(Numbers.oneTask(values).answers());
            assertThat(inference.value(0))
                    .as("seed %d, %s", seed, Arrays.toString(values))
                    .isNotNaN();
        }
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (var value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Numbers.oneTask(value).answers());
        }
        assertThatIllegalArgumentException().isThrownBy(() -> KnownValues.of(Double.NEGATIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mean.equal().infer(Numbers.oneTask(1).answers(), KnownValues.none(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> Mean.weighted(1, 0));
    }
}
