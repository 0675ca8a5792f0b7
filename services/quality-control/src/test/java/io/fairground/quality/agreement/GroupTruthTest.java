package io.fairground.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupTruthTest {

    private static final Groups HALVES =
            Groups.of(2, IntStream.range(0, 20).map(worker -> worker / 10).toArray());

    @Test
    void eachGroupHasItsMajorityBesideThatOfAll() {
        var answers = Tables.of(2, new int[][] {{1, 1, 0, 0, 0, 0, 1}});
        var truth = new GroupTruth(answers, Groups.of(2, 0, 0, 0, 1, 1, 1, 1), 3);

        assertThat(truth.majority(0, 0)).hasValue(1);
        assertThat(truth.majority(0, 1)).hasValue(0);
        assertThat(truth.majority(0)).hasValue(0);
        assertThat(truth.counts(0, 1)).containsExactly(3, 1);
        assertThat(truth.counts(0)).containsExactly(4, 3);
    }

    @Test
    void aTieOrTooFewAnswersAreNoMajority() {
        var answers = Tables.of(3, new int[][] {{2, 2, 1, 1, 0}, {0}, {-1}});
        var truth = new GroupTruth(answers, Groups.of(2, 0, 0, 0, 0, 1), 2);

        assertThat(truth.majority(0, 0)).isEmpty();
        assertThat(truth.majority(0, 1)).isEmpty();
        assertThat(truth.majority(0)).isEmpty();
        assertThat(truth.majority(1, 0)).isEmpty();
        assertThat(truth.majority(1)).hasValue(0);
        assertThat(truth.majority(2)).isEmpty();
    }

    @Test
    void bothWaysToFindAMajorityAgree() {
        for (var seed = 1L; seed <= 200; seed++) {
            var random = new Random(seed);
            var labels = random.ints(random.nextInt(8), 0, 4).toArray();
            var counts = new int[4];
            for (var label : labels) {
                counts[label]++;
            }
            var found = new GroupedLabels(new int[] {0, labels.length}, labels).majority(0, new int[4]);

            assertThat(found).as("seed %d", seed).isEqualTo(GroupTruth.majority(counts, 1));
        }
    }

    @Test
    void aGroupsOwnAnswersKeepTheNumbersOfTasksAndWorkers() {
        var answers = Tables.of(2, new int[][] {{1, 0}, {0, 1}});

        var own = Groups.of(2, 0, 1).answersOf(1, answers);

        assertThat(own.rows()).isEqualTo(2);
        assertThat(own.task(1)).isEqualTo(1);
        assertThat(own.worker(0)).isEqualTo(1);
        assertThat(own.label(0)).isZero();
    }

    @Test
    void halvesOfOneCrowdSplitAsOftenAsChanceSays() {
        var random = new Random(11);
        var tasks = new int[2000][20];
        for (var task : tasks) {
            var view = random.nextDouble();
            Arrays.setAll(task, _ -> random.nextDouble() < view ? 1 : 0);
        }

        var split = MajoritySplit.of(Tables.of(2, tasks), HALVES, 3, 1).getFirst();

        assertThat(split.share()).isBetween(0.02, 0.3).isCloseTo(split.byChance(), within(0.03));
    }

    @Test
    void groupsOfOppositeViewsSplitFarMoreThanByChance() {
        var random = new Random(12);
        var tasks = new int[400][20];
        for (var task : tasks) {
            Arrays.setAll(task, worker -> random.nextInt(5) == 0 ? worker / 10 : 1 - worker / 10);
        }

        var split = MajoritySplit.of(Tables.of(2, tasks), HALVES, 3, 1).getFirst();

        assertThat(split.share()).isGreaterThan(0.9);
        assertThat(split.byChance()).isLessThan(0.8);
    }

    @Test
    void withoutCommonTasksThereIsNoShare() {
        var split = MajoritySplit.of(Tables.of(2, new int[][] {{1, 1, -1}}), Groups.of(2, 0, 0, 1), 1, 1)
                .getFirst();

        assertThat(split.tasks()).isZero();
        assertThat(split.share()).isNaN();
        assertThat(split.byChance()).isNaN();
    }
}
