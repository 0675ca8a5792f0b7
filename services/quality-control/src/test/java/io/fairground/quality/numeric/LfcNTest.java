package io.fairground.quality.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LfcNTest {

    private static final int DRAWS = 30;

    @Test
    void aCrowdOfMixedCareIsReadBetterThanByMeanOrMedianAndNearlyAsIfItsCareWereKnown() {
        var mean = 0.0;
        var median = 0.0;
        var lfcN = 0.0;
        var told = 0.0;
        for (var seed = 1L; seed <= 10; seed++) {
            var numbers = Numbers.random(seed, 300, 40, 5);
            var weights =
                    Arrays.stream(numbers.deviation()).map(s -> 1 / (s * s)).toArray();
            mean += numbers.error(Mean.equal().infer(numbers.answers()));
            median += numbers.error(Median.equal().infer(numbers.answers()));
            lfcN += numbers.error(new LfcN().infer(numbers.answers()));
            told += numbers.error(Mean.weighted(weights).infer(numbers.answers()));
        }
        assertThat(lfcN).isLessThan(0.45 * mean).isLessThan(0.65 * median).isLessThan(1.1 * told);
    }

    @Test
    void anIntervalHoldsTheTruthAsOftenAsItSays() {
        for (var method : new NumericTruth[] {Mean.equal(), Median.equal(), new LfcN()}) {
            var coverage = 0.0;
            for (var seed = 1L; seed <= DRAWS; seed++) {
                var numbers = Numbers.random(seed, 100, 20, 4);
                coverage += numbers.coverage(method.infer(numbers.answers())) / DRAWS;
            }
            assertThat(coverage).as(method.getClass().getSimpleName()).isBetween(0.93, 0.985);
        }
    }

    @Test
    void plantedDeviationsAreFound() {
        var numbers = Numbers.random(1, 600, 12, 6);

        var inference = new LfcN().infer(numbers.answers());

        for (var worker = 0; worker < 12; worker++) {
            var ratio = inference.standardDeviation(worker) / numbers.deviation()[worker];
            assertThat(ratio).as("worker %d", worker).isBetween(0.8, 1.25);
        }
    }

    @Test
    void aWorkerWithOneAnswerIsNotBelievedBlindly() {
        // Given a newcomer who says exactly what the others' mean is
        var numbers = Numbers.random(3, 50, 5, 5);
        var rows = new ArrayList<>(numbers.rows());
        var mean = rows.stream()
                .filter(row -> row[0] == 0)
                .mapToDouble(row -> row[2])
                .average();
        rows.add(new double[] {0, 5, mean.orElseThrow()});

        var inference = new LfcN().infer(new Numbers(50, 6, rows, numbers.truth(), numbers.deviation()).answers());

        var best = Arrays.stream(new int[] {0, 1, 2, 3, 4})
                .mapToDouble(inference::precision)
                .max()
                .orElseThrow();
        assertThat(inference.precision(5)).isLessThan(best);
    }

    @Test
    void theObjectiveNeverFalls() {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var numbers = Numbers.random(seed, 40, 10, 3);
            var random = new Random(seed);
            var truth = numbers.truth().clone();
            Arrays.setAll(truth, task -> random.nextInt(4) == 0 ? truth[task] : Double.NaN);
            for (var known : new KnownValues[] {KnownValues.none(40), KnownValues.of(truth)}) {
                var objectives = new LfcN().infer(numbers.answers(), known).objectives();
                assertThat(objectives).as("seed %d", seed).hasSizeGreaterThan(1);
                for (var i = 1; i < objectives.length; i++) {
                    assertThat(objectives[i] - objectives[i - 1])
                            .as("seed %d, iteration %d", seed, i)
                            .isGreaterThan(-1e-9 * Math.abs(objectives[i]));
                }
            }
        }
    }

    @Test
    void goldTellsABiasedMajorityFromACarefulFew() {
        // Given three workers who all say 20 too much, and two who are right
        var rows = new ArrayList<double[]>();
        var random = new Random(5);
        for (var task = 0; task < 40; task++) {
            for (var worker = 0; worker < 5; worker++) {
                rows.add(new double[] {task, worker, task + (worker < 3 ? 20 : 0) + random.nextGaussian()});
            }
        }
        var answers = new Numbers(40, 5, rows, new double[40], new double[5]).answers();
        var truth = new double[40];
        Arrays.setAll(truth, task -> task < 10 ? task : Double.NaN);

        var blind = new LfcN().infer(answers);
        var told = new LfcN().infer(answers, KnownValues.of(truth));

        assertThat(blind.value(30)).isGreaterThan(45);
        assertThat(told.value(30)).isCloseTo(30, within(2.0));
    }
}
