package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneCoinTest {

    private static final long SEED = 7;
    private static final int TASKS = 400;
    private static final int WORKERS = 200;
    private static final int CLASSES = 4;

    @Test
    void aCrowdOfMostlyBadWorkersDoesNotCollapseIntoOneClass() {
        // Given a third of good workers among guessers, with about a dozen answers each
        var random = new Random(SEED);
        var truth = random.ints(TASKS, 0, CLASSES).toArray();
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < TASKS; task++) {
            for (var worker : random.ints(0, WORKERS).distinct().limit(6).toArray()) {
                var guess = random.nextInt(CLASSES);
                rows.add(new int[] {task, worker, worker % 3 == 0 ? truth[task] : guess});
            }
        }
        var table = new Answers(TASKS, WORKERS, CLASSES, rows, truth).table();

        // When
        var coin = new OneCoin().infer(Evidence.of(table));

        // Then
        var majority = new MajorityVote().infer(Evidence.of(table));
        assertThat(hits(coin, truth)).as("seed %d", SEED).isGreaterThan(hits(majority, truth));
        assertThat(IntStream.range(0, TASKS).map(coin::label).distinct()).hasSize(CLASSES);
    }

    @Test
    void aWorkerWithoutErrorsIsNotBelievedWithoutLimit() {
        var coin = new OneCoin().infer(Evidence.of(Answers.oneTask(2, 0)));

        assertThat(coin.confidence(0)).isLessThan(1);
    }

    private static long hits(Inference inference, int[] truth) {
        var hits = 0;
        for (var task = 0; task < truth.length; task++) {
            hits += inference.label(task) == truth[task] ? 1 : 0;
        }
        return hits;
    }
}
