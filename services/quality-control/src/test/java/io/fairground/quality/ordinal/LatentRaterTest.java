package io.fairground.quality.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LatentRaterTest {

    private static final int DRAWS = 25;
    private static final Offset<Double> ROUNDING = within(1e-6);
    private final LatentRater method = new LatentRater();

    @Test
    void biasedAndCarelessRatersAreReadBetterThanByTheMedian() {
        var median = 0.0;
        var latent = 0.0;
        for (var seed = 1L; seed <= 10; seed++) {
            var ratings = Ratings.random(seed, 5, 300, 40, 5);
            median += ratings.error(LevelMedian.equal().levels(ratings.answers(), ratings.none()));
            latent += ratings.error(ratings.levels(method.infer(ratings.answers(), ratings.none())));
        }
        assertThat(latent).isLessThan(0.8 * median);
    }

    @Test
    void plantedBiasAndSpreadAreFound() {
        var ratings = Ratings.random(1, 7, 600, 10, 5);

        var inference = method.infer(ratings.answers(), ratings.none());

        for (var worker = 0; worker < 10; worker++) {
            assertThat(inference.bias(worker)).as("worker %d", worker).isCloseTo(ratings.bias()[worker], within(0.4));
            assertThat(inference.spread(worker) / ratings.spread()[worker])
                    .as("worker %d", worker)
                    .isBetween(0.7, 1.5);
        }
    }

    @Test
    void anIntervalHoldsTheTruthAsOftenAsItSays() {
        var held = 0;
        for (var seed = 1L; seed <= 10; seed++) {
            var ratings = Ratings.random(seed, 5, 200, 20, 4);
            var inference = method.infer(ratings.answers(), ratings.none());
            for (var task = 0; task < 200; task++) {
                var truth = ratings.truth()[task];
                held += inference.low(task) <= truth && truth <= inference.high(task) ? 1 : 0;
            }
        }
        assertThat(held / 2000.0).isBetween(0.94, 0.995);
    }

    @Test
    void theExpectedErrorIsThatOfTheLevels() {
        var ratings = Ratings.random(2, 5, 2000, 40, 3);

        var inference = method.infer(ratings.answers(), ratings.none());

        var expected = 0.0;
        for (var task = 0; task < 2000; task++) {
            expected += inference.expectedError(task) / 2000;
        }
        assertThat(expected).isCloseTo(ratings.error(ratings.levels(inference)), within(0.08));
    }

    @Test
    void theOrderOfRowsDoesNotChangeABit() {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var ratings = Ratings.random(seed);
            var straight = method.infer(ratings.answers(), ratings.none());
            var shuffled = method.infer(ratings.shuffled(seed).answers(), ratings.none());
            for (var task = 0; task < ratings.truth().length; task++) {
                assertThat(shuffled.probability(task, 0)).as("seed %d", seed).isEqualTo(straight.probability(task, 0));
            }
        }
    }

    @Test
    void namesOfWorkersDoNotMatter() {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var ratings = Ratings.random(seed);
            var straight = method.infer(ratings.answers(), ratings.none());
            var renamed = method.infer(ratings.workersReversed().answers(), ratings.none());
            for (var task = 0; task < ratings.truth().length; task++) {
                assertThat(renamed.probability(task, 0))
                        .as("seed %d", seed)
                        .isCloseTo(straight.probability(task, 0), ROUNDING);
            }
        }
    }

    @Test
    void aScaleReadFromItsOtherEndIsTheSameScale() {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var ratings = Ratings.random(seed);
            var last = ratings.levelCount() - 1;
            var straight = method.infer(ratings.answers(), ratings.none());
            var turned = method.infer(ratings.levelsReversed().answers(), ratings.none());
            for (var task = 0; task < ratings.truth().length; task++) {
                assertThat(turned.expectedLevel(task))
                        .as("seed %d", seed)
                        .isCloseTo(last - straight.expectedLevel(task), within(1e-4));
            }
        }
    }

    @Test
    void theObjectiveNeverFalls() {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var ratings = Ratings.random(seed, 5, 60, 10, 3);
            var random = new Random(seed);
            var truth = ratings.truth().clone();
            Arrays.setAll(truth, task -> random.nextInt(4) == 0 ? truth[task] : -1);
            var objectives =
                    method.infer(ratings.answers(), KnownLevels.of(truth)).objectives();
            for (var i = 1; i < objectives.length; i++) {
                assertThat(objectives[i] - objectives[i - 1])
                        .as("seed %d, iteration %d", seed, i)
                        .isGreaterThan(-1e-9 * Math.abs(objectives[i]));
            }
        }
    }

    @Test
    void oneAnswerIsItsLevel() {
        var ratings = Ratings.oneTask(5, 3);

        assertThat(method.infer(ratings.answers(), ratings.none()).level(0)).isEqualTo(3);
    }

    @Test
    void equalAnswersAreTheirLevel() {
        for (var level = 0; level < 5; level++) {
            var ratings = Ratings.oneTask(5, level, level, level);
            var inference = method.infer(ratings.answers(), ratings.none());
            assertThat(inference.level(0)).isEqualTo(level);
            assertThat(inference.confidence(0)).isGreaterThan(0.7);
        }
    }

    @Test
    void noAnswersAndASingleLevelAreNoTrouble() {
        var nothing = new OrdinalAnswers(0, 0, 5, new int[0], new int[0], new int[0]);
        var single = Ratings.oneTask(1, 0, 0);

        assertThat(method.infer(nothing, KnownLevels.none(0)).objectives()).isNotEmpty();
        assertThat(method.infer(single.answers(), single.none()).confidence(0)).isEqualTo(1);
    }

    @Test
    void aLongScaleIsNoTrouble() {
        var ratings = Ratings.random(4, OrdinalAnswers.MAX_LEVELS, 60, 8, 4);

        assertThat(ratings.error(ratings.levels(method.infer(ratings.answers(), ratings.none()))))
                .isLessThan(1.5);
    }

    @Test
    void aKnownLevelIsKeptButNotGivenAway() {
        var ratings = Ratings.of(5, new int[] {0, 0, 1}, new int[] {0, 1, 3}, new int[] {1, 0, 1}, new int[] {1, 1, 3});

        var inference = method.infer(ratings.answers(), KnownLevels.of(3, -1));

        assertThat(inference.level(0)).isEqualTo(3);
        assertThat(inference.probability(0, 3)).isCloseTo(inference.probability(1, 3), ROUNDING);
        assertThat(inference.expectedWorkerError(1)).isLessThan(inference.expectedWorkerError(0));
        assertThat(inference.expectedAccuracy(1)).isGreaterThan(inference.expectedAccuracy(0));
    }

    @Test
    void whatIsNoLevelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrdinalAnswers(1, 1, 102, new int[0], new int[0], new int[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.infer(Ratings.oneTask(3, 1).answers(), KnownLevels.of(3)));
    }
}
