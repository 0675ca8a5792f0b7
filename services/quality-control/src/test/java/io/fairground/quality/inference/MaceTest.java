package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaceTest {

    private static final int TASKS = 400;
    private static final int WORKERS = 60;
    private static final int CLASSES = 4;

    /** Every third worker guesses, half of those always the same class; the others are right four times in five. */
    private static Answers withSpammers(long seed) {
        var random = new Random(seed);
        var truth = random.ints(TASKS, 0, CLASSES).toArray();
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < TASKS; task++) {
            for (var worker : random.ints(0, WORKERS).distinct().limit(5).toArray()) {
                var guess = worker % 2 == 0 ? worker % CLASSES : random.nextInt(CLASSES);
                var knows = worker % 3 != 0 && random.nextDouble() < 0.75;
                rows.add(new int[] {task, worker, knows ? truth[task] : guess});
            }
        }
        return new Answers(TASKS, WORKERS, CLASSES, rows, truth);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tellsSpammersFromThoseWhoKnow(long seed) {
        var competence = new Mace()
                .fit(Evidence.of(withSpammers(seed).table()), Run.plain())
                .competence();

        var bestSpammer = IntStream.range(0, WORKERS)
                .filter(worker -> worker % 3 == 0)
                .mapToDouble(worker -> competence[worker])
                .max();
        var worstOther = IntStream.range(0, WORKERS)
                .filter(worker -> worker % 3 != 0)
                .mapToDouble(worker -> competence[worker])
                .min();
        assertThat(bestSpammer.orElseThrow()).as("seed %d", seed).isLessThan(worstOther.orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void manyBadWorkersDoNotMakeItCollapseIntoOneClass(long seed) {
        // Given
        var random = new Random(seed);
        var truth = random.ints(TASKS, 0, CLASSES).toArray();
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < TASKS; task++) {
            for (var worker : random.ints(0, 200).distinct().limit(6).toArray()) {
                rows.add(new int[] {task, worker, worker % 3 == 0 ? truth[task] : random.nextInt(CLASSES)});
            }
        }
        var answers = new Answers(TASKS, 200, CLASSES, rows, truth);

        // When
        var mace = new Mace().infer(Evidence.of(answers.table()));

        // Then
        var majority = new MajorityVote().infer(Evidence.of(answers.table()));
        assertThat(answers.hits(mace)).as("seed %d", seed).isGreaterThan(answers.hits(majority));
        assertThat(IntStream.range(0, TASKS).map(mace::label).distinct()).hasSize(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void moreStartsNeverEndLower(long seed) {
        var evidence = Evidence.of(withSpammers(seed).table());

        var once = Mace.once().infer(evidence);
        var tenTimes = new Mace().infer(evidence);

        assertThat(tenTimes.objective()).isGreaterThanOrEqualTo(once.objective());
    }
}
