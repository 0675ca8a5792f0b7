package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BinaryRelevanceTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final int SUN = 0;
    private static final int SEA = 1;
    private static final int SNOW = 2;

    private final MultiLabelTable answers =
            new MultiLabelTable(1, 3, 3, new int[] {0, 0, 0}, new int[] {0, 1, 2}, new int[][] {{SEA, SUN}, {SUN}, {}});

    private final BinaryRelevance majority = new BinaryRelevance(new MajorityVote());

    @Test
    void eachClassIsAQuestionOfItsOwn() {
        var inference = majority.infer(answers);

        assertThat(inference.probability(0, SUN)).isCloseTo(2.0 / 3, EXACT);
        assertThat(inference.probability(0, SEA)).isCloseTo(1.0 / 3, EXACT);
        assertThat(inference.probability(0, SNOW)).isZero();
        assertThat(inference.labels(0)).containsExactly(SUN);
        assertThat(inference.confidence(0)).isCloseTo(2.0 / 3 * 2.0 / 3, EXACT);
    }

    @Test
    void aKnownTruthIsTheWholeSet() {
        var gold = MultiLabelGold.of(Map.of(0, Set.of(SEA, SNOW)));

        var inference = majority.infer(answers, gold, WorkerHistory.none(), Run.plain());

        assertThat(inference.labels(0)).containsExactly(SEA, SNOW);
        assertThat(inference.probability(0, SNOW)).isZero();
    }

    @Test
    void anEmptyAnswerIsAnAnswer() {
        var empty = new MultiLabelTable(1, 1, 2, new int[] {0}, new int[] {0}, new int[][] {{}});

        assertThat(majority.infer(empty).labels(0)).isEmpty();
    }

    @Test
    void aClassNamedTwiceInOneAnswerIsNamedOnce() {
        var twice = new MultiLabelTable(1, 2, 1, new int[] {0, 0}, new int[] {0, 1}, new int[][] {{0, 0, 0}, {}});

        assertThat(majority.infer(twice).probability(0, 0)).isCloseTo(0.5, EXACT);
    }

    @Test
    void classesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new MultiLabelTable(1, 1, 2, new int[] {0}, new int[] {0}, new int[][] {{2}}))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** A worker may be good at one class and blind to another; a model of her answers learns it class by class. */
    @Test
    void aModelOfWorkersIsBetterThanTheVoteWhereWorkersDiffer() {
        // Given five classes, and seven workers of whom two are good
        var random = new Random(5);
        var truth = IntStream.range(0, 300)
                .mapToObj(_ -> random.ints(5, 0, 2).toArray())
                .toList();
        var task = new ArrayList<Integer>();
        var worker = new ArrayList<Integer>();
        var labels = new ArrayList<int[]>();
        for (var t = 0; t < truth.size(); t++) {
            for (var w = 0; w < 7; w++) {
                var applies = truth.get(t);
                var skill = w < 2 ? 0.95 : 0.6;
                task.add(t);
                worker.add(w);
                labels.add(IntStream.range(0, 5)
                        .filter(c -> (random.nextDouble() < skill) == (applies[c] == 1))
                        .toArray());
            }
        }
        var table = new MultiLabelTable(
                300,
                7,
                5,
                task.stream().mapToInt(Integer::intValue).toArray(),
                worker.stream().mapToInt(Integer::intValue).toArray(),
                labels.toArray(new int[0][]));

        // When
        var model = new BinaryRelevance(DawidSkene.smoothed()).infer(table);

        // Then
        var vote = majority.infer(table);
        assertThat(hits(model, truth)).isGreaterThan(hits(vote, truth));
    }

    private static long hits(MultiLabelInference inference, List<int[]> truth) {
        return IntStream.range(0, truth.size())
                .mapToLong(t -> IntStream.range(0, 5)
                        .filter(c -> inference.applies(t, c) == (truth.get(t)[c] == 1))
                        .count())
                .sum();
    }
}
