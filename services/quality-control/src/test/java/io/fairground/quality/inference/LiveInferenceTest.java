package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LiveInferenceTest {

    private static final long SEED = 17;

    @Test
    void afterARefitItSaysWhatAFitOfAllAnswersSays() {
        // Given a real crowd, its answers in a random order, refitted as it goes
        var table = Crowd.zencrowd().answers();
        var live = new LiveInference(2);
        for (var row : shuffled(table)) {
            live.add(row[0], row[1], row[2]);
            if (live.refitIsDue()) {
                live.refit(Run.plain());
            }
        }
        var beforeRefit = meanDistance(live, table);

        // When
        live.refit(Run.plain());

        // Then
        assertThat(beforeRefit).as("before the last refit, seed %d", SEED).isLessThan(0.01);
        assertThat(largestDistance(live, table)).as("seed %d", SEED).isLessThan(1e-9);
    }

    @Test
    void answersThatComeDuringARefitAreNotLost() {
        // Given
        var table = Crowd.zencrowd().answers();
        var rows = shuffled(table);
        var live = new LiveInference(2);
        var half = rows.size() / 2;
        rows.subList(0, half).forEach(row -> live.add(row[0], row[1], row[2]));
        var rest = rows.subList(half, rows.size()).iterator();
        var busy = new Run(
                1,
                1,
                (_, _, _) -> {
                    for (var i = 0; i < 1000 && rest.hasNext(); i++) {
                        var row = rest.next();
                        live.add(row[0], row[1], row[2]);
                    }
                },
                () -> false);

        // When
        live.refit(busy);
        rest.forEachRemaining(row -> live.add(row[0], row[1], row[2]));
        live.refit(Run.plain());

        // Then
        assertThat(live.rows()).isEqualTo(table.rows());
        assertThat(largestDistance(live, table)).isLessThan(1e-9);
    }

    @Test
    void aCancelledRefitChangesNothing() {
        var live = new LiveInference(2);
        live.add(0, 0, 1);
        var before = live.probabilities(0);

        assertThatThrownBy(() -> live.refit(new Run(1, 1, (_, _, _) -> {}, () -> true)))
                .isInstanceOf(CancellationException.class);
        assertThat(live.probabilities(0)).isEqualTo(before);
    }

    @Test
    void aSecondWorkerWhoAgreesMakesALabelSurer() {
        var live = new LiveInference(2);

        var one = live.add(0, 0, 1)[1];
        var two = live.add(0, 1, 1)[1];

        assertThat(one).isGreaterThan(0.5);
        assertThat(two).isGreaterThan(one);
        assertThat(two).isCloseTo(0.89, within(0.01)); // the figure of its Javadoc
    }

    @Test
    void goldTeachesAboutWorkersAndLeavesItsOwnTaskAlone() {
        // Given a worker who is wrong on every gold task
        var live = new LiveInference(2);
        for (var task = 0; task < 4; task++) {
            live.know(task, 0);
            live.add(task, 0, 1);
        }

        // Then her next answer counts against what she says, and the gold task shows what its other worker says
        assertThat(live.add(4, 0, 1)[1]).isLessThan(0.5);
        live.know(5, 0);
        assertThat(live.add(5, 1, 1)[1]).isGreaterThan(0.5);
    }

    @Test
    void goldThatComesLateTeachesAsMuchAsGoldThatWasThere() {
        var early = new LiveInference(2);
        var late = new LiveInference(2);
        early.know(0, 0);
        early.add(0, 0, 1);
        late.add(0, 0, 1);
        late.know(0, 0);

        assertThat(late.add(1, 0, 1)).containsExactly(early.add(1, 0, 1));
    }

    @Test
    void aGoodHistoryMakesAnAnswerCountMoreAlsoAfterARefit() {
        var known = new LiveInference(2);
        known.remember(0, 95, 5);
        var unknown = new LiveInference(2);

        assertThat(known.add(0, 0, 1)[1]).isGreaterThan(unknown.add(0, 0, 1)[1]);
        known.refit(Run.plain());
        unknown.refit(Run.plain());
        assertThat(known.add(1, 0, 1)[1]).isGreaterThan(unknown.add(1, 0, 1)[1]);
    }

    @Test
    void aHeldOutTrialDoesNotKnowItsOwnTask() {
        // Given one worker who has answered a single task
        var live = new LiveInference(2);
        live.add(0, 0, 1);
        live.add(1, 1, 0);
        live.refit(Run.plain());

        // Then without that task nothing is known of her
        assertThat(live.heldOutProbabilities(0, 1)[1]).isLessThan(live.probabilities(0)[1]);
        assertThat(live.heldOutProbabilities(0, 0)).containsExactly(live.heldOutProbabilities(99, 5));
    }

    @Test
    void whatHardlyKnownWorkersSayCanBeLeftOut() {
        var live = new LiveInference(2);
        live.add(0, 0, 1);
        live.add(1, 0, 1);
        live.add(0, 1, 1);

        assertThat(live.probabilitiesOfKnown(0, 2)[1])
                .isGreaterThan(live.probabilitiesOfKnown(0, 3)[1])
                .isLessThan(live.probabilities(0)[1]);
        assertThat(live.probabilitiesOfKnown(0, 3)).containsExactly(0.5, 0.5);
    }

    @Test
    void tasksAndWorkersNeedNotBeAnnounced() {
        var live = new LiveInference(3);

        assertThat(live.probabilities(1_000)).containsExactly(1 / 3.0, 1 / 3.0, 1 / 3.0);
        live.add(1_000, 500, 2);
        assertThat(live.answersOf(500)).isEqualTo(1);
        assertThat(live.answersOf(9_999)).isZero();
        live.refit(Run.plain());
        assertThat(live.probabilities(1_000)[2]).isGreaterThan(0.5);
    }

    @Test
    void moreClassesThanMatricesAreKeptForAreRefused() {
        assertThatThrownBy(() -> new LiveInference(LiveInference.CLASSES_MAX + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<int[]> shuffled(AnswerTable table) {
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < table.taskCount(); task++) {
            for (var row = table.from(task); row < table.to(task); row++) {
                rows.add(new int[] {task, table.worker(row), table.label(row)});
            }
        }
        Collections.shuffle(rows, new Random(SEED));
        return rows;
    }

    private static double largestDistance(LiveInference live, AnswerTable table) {
        var full = DawidSkene.shrunk().infer(Evidence.of(table));
        var largest = 0.0;
        for (var task = 0; task < table.taskCount(); task++) {
            largest = Math.max(largest, Math.abs(live.probabilities(task)[1] - full.probability(task, 1)));
        }
        return largest;
    }

    private static double meanDistance(LiveInference live, AnswerTable table) {
        var full = DawidSkene.shrunk().infer(Evidence.of(table));
        var sum = 0.0;
        for (var task = 0; task < table.taskCount(); task++) {
            sum += Math.abs(live.probabilities(task)[1] - full.probability(task, 1));
        }
        return sum / table.taskCount();
    }
}
