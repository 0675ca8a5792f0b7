package io.fairground.quality.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
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
        var workers = List.of(0, 1, 2, 3, 4);
        for (var i = 0; i < 20; i++) {
            scenes.add(new Scene(workers, List.of(candidate(0, 1, 2), candidate(2, 3, 4), candidate(i % 5)), false));
        }
        scenes.add(new Scene(workers, List.of(candidate(0), candidate(2, 4)), false));
        var shares = new double[21][];
        for (var s = 0; s < 21; s++) {
            shares[s] = scenes.get(s).candidates().stream()
                    .mapToDouble(c -> c.marked().cardinality() / 5.0)
                    .toArray();
        }

        var model = ExistenceModel.fit(scenes, 5, shares);

        assertThat(model.probability(20, 0)).isLessThan(0.5);
        assertThat(model.probability(20, 1)).isGreaterThan(0.5);
        assertThat(model.probability(0, 0)).isGreaterThan(0.9);
    }

    private static Candidate candidate(int... answers) {
        var marked = new BitSet();
        for (var answer : answers) {
            marked.set(answer);
        }
        return new Candidate(marked, null);
    }

    private static Scene scene(Random random, int workers) {
        var known = random.nextInt(4) == 0;
        var candidates = new ArrayList<Candidate>();
        for (var c = random.nextInt(5); c > 0; c--) {
            var marked = new BitSet();
            marked.set(random.nextInt(workers));
            IntStream.range(0, workers).filter(_ -> random.nextBoolean()).forEach(marked::set);
            candidates.add(new Candidate(marked, known ? random.nextBoolean() : null));
        }
        if (known && random.nextBoolean()) {
            candidates.add(new Candidate(new BitSet(), true));
        }
        return new Scene(IntStream.range(0, workers).boxed().toList(), candidates, known);
    }
}
