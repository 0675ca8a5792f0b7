package io.fairground.quality.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExistenceModelTest {

    @Test
    void theObjectiveNeverFalls() {
        for (var seed = 1L; seed <= 40; seed++) {
            var random = new Random(seed);
            var workers = 2 + random.nextInt(5);
            var scenes = IntStream.range(0, 1 + random.nextInt(20))
                    .mapToObj(_ -> scene(random, workers))
                    .toList();
            var shares = scenes.stream()
                    .map(scene -> random.doubles(scene.candidates().size()).toArray())
                    .toArray(double[][]::new);
            var objectives = ExistenceModel.fit(scenes, workers, shares).objectives();
            assertThat(objectives).as("seed %d", seed).isNotEmpty();
            for (var i = 1; i < objectives.length; i++) {
                assertThat(objectives[i] - objectives[i - 1])
                        .as("seed %d, iteration %d", seed, i)
                        .isGreaterThan(-1e-9 * Math.abs(objectives[i]));
            }
        }
    }

    @Test
    void whatOneOfFiveMarkedIsLessProbableThanWhatTwoMarked() {
        var scenes = new ArrayList<Scene>();
        var workers = new int[] {0, 1, 2, 3, 4};
        for (var i = 0; i < 20; i++) {
            var candidates = List.of(Candidate.open(0, 1, 2), Candidate.open(2, 3, 4), Candidate.open(i % 5));
            scenes.add(new Scene(workers, candidates, false));
        }
        scenes.add(new Scene(workers, List.of(Candidate.open(0), Candidate.open(2, 4)), false));

        var model = ExistenceModel.fit(scenes, 5, shares(scenes, 5));

        assertThat(model.probability(20, 0)).isLessThan(0.5);
        assertThat(model.probability(20, 1)).isGreaterThan(0.5);
        assertThat(model.probability(0, 0)).isGreaterThan(0.9);
    }

    @Test
    void aThousandWorkersDoNotUnderflow() {
        var workers = IntStream.range(0, 1000).toArray();
        var half = IntStream.range(0, 500).toArray();
        var scenes = List.of(new Scene(workers, List.of(Candidate.open(half), Candidate.open(7)), false));

        var model = ExistenceModel.fit(scenes, 1000, shares(scenes, 1000));

        assertThat(model.probability(0, 0)).isGreaterThan(0.9);
        assertThat(model.probability(0, 1)).isBetween(0.0, 0.1);
    }

    private static double[][] shares(List<Scene> scenes, double workers) {
        return scenes.stream()
                .map(scene -> scene.candidates().stream()
                        .mapToDouble(candidate -> candidate.markedBy().length / workers)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Scene scene(Random random, int workers) {
        var known = random.nextInt(4) == 0;
        var candidates = new ArrayList<Candidate>();
        for (var c = random.nextInt(5); c > 0; c--) {
            var first = random.nextInt(workers);
            var marked = IntStream.range(0, workers)
                    .filter(worker -> worker == first || random.nextBoolean())
                    .toArray();
            candidates.add(known ? Candidate.known(random.nextBoolean(), marked) : Candidate.open(marked));
        }
        if (known && random.nextBoolean()) {
            candidates.add(Candidate.known(true));
        }
        return new Scene(IntStream.range(0, workers).toArray(), candidates, known);
    }
}
