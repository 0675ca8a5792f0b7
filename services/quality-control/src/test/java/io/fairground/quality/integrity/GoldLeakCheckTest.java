package io.fairground.quality.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.quality.inference.GoldLabels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoldLeakCheckTest {

    private static final int TASKS = 400;
    private static final int GOLD = 10;
    private static final int WORKERS = 80;

    /** A job in which everyone meets all gold; who knows an item's truth beyond her skill depends on when she comes. */
    private record Run(Job job, GoldLabels gold, long[] answeredAt) {

        GoldLeakCheck.Result result() {
            return GoldLeakCheck.of(job.model(), gold, answeredAt);
        }
    }

    @Test
    void anItemThatLeaksIsNamed() {
        var run = run(1, come -> 0.65, (item, come) -> item == 2 && come > 0.4);

        var result = run.result();

        assertThat(AlarmPolicy.USUAL.raise(result.items()).signals())
                .extracting(Signal.GoldLeak::item)
                .containsExactly(2);
        var leak = result.items().get(2);
        assertThat(leak.late()).isGreaterThan(leak.early());
        assertThat(leak.workers()).isEmpty();
        assertThat(leak.sentence()).startsWith("Gold item 2: over 80 showings");
    }

    @Test
    void aLittleLeakOfManyItemsShowsInTheJob() {
        var random = new Random(9);
        var run = run(2, come -> 0.65, (_, come) -> come > 0.3 && random.nextInt(2) == 0);

        assertThat(run.result().job().p()).isLessThan(0.05);
        assertThat(run.result().job().sentence()).startsWith("All gold of the job");
    }

    /** They learn, and do better on gold as they do better everywhere. */
    @Test
    void workersWhoLearnAreNoLeak() {
        var alarms = 0;
        for (var seed = 1; seed <= 20; seed++) {
            alarms += run(seed, come -> 0.4 + 0.5 * come, (_, _) -> false)
                                    .result()
                                    .job()
                                    .p()
                            < 0.05
                    ? 1
                    : 0;
        }

        System.out.printf("gold leak: %d of 20 jobs of learning workers below .05%n", alarms);
        assertThat(alarms).isLessThanOrEqualTo(4);
    }

    @Test
    void withoutALeakFalseAlarmsAreAsRareAsStated() {
        var items = 0;
        var alarms = 0;
        for (var seed = 1; seed <= 40; seed++) {
            for (var item : run(seed, come -> 0.65, (_, _) -> false).result().items()) {
                items++;
                alarms += item.p() < 0.05 ? 1 : 0;
            }
        }

        System.out.printf("gold leak: %d of %d items below .05 without a leak%n", alarms, items);
        assertThat(items).isEqualTo(400);
        assertThat(alarms / (double) items).isLessThan(0.1);
    }

    @Test
    void aSignalDoesNotDependOnWhatTheTruthsAre() {
        var run = run(3, come -> 0.65, (item, come) -> item == 2 && come > 0.4);
        var turned = new Run(
                run.job().relabelled(c -> (c + 1) % 3),
                GoldLabels.of(IntStream.range(0, TASKS)
                        .map(task -> run.gold().known(task) ? (run.gold().truth(task) + 1) % 3 : -1)
                        .toArray()),
                run.answeredAt());

        assertThat(turned.result().items().stream().map(Signal::sentence).toList())
                .isEqualTo(run.result().items().stream().map(Signal::sentence).toList());
    }

    @Test
    void noGoldNoSignal() {
        var run = run(4, come -> 0.65, (_, _) -> false);

        var result = GoldLeakCheck.of(run.job().model(), GoldLabels.none(), run.answeredAt());

        assertThat(result.items()).isEmpty();
        assertThat(result.job().p()).isEqualTo(1);
    }

    @FunctionalInterface
    private interface Leaked {
        boolean to(int item, double come);
    }

    /** Workers come one after another; each answers the gold and 30 other tasks, in random order. */
    private static Run run(long seed, Skill skill, Leaked leaked) {
        var random = new Random(seed);
        var truth = random.ints(TASKS, 0, 3).toArray();
        var answers = new ArrayList<Job.Answer>();
        var times = new ArrayList<long[]>();
        for (var worker = 0; worker < WORKERS; worker++) {
            var come = worker / (double) WORKERS;
            var tasks = IntStream.concat(
                            IntStream.range(0, GOLD),
                            random.ints(GOLD, TASKS).distinct().limit(30))
                    .toArray();
            for (var task : tasks) {
                var knows = random.nextDouble() < skill.at(come) || task < GOLD && leaked.to(task, come);
                answers.add(new Job.Answer(task, worker, knows ? truth[task] : random.nextInt(3), Double.NaN));
                times.add(new long[] {task, worker, worker * 1000L + random.nextInt(1000)});
            }
        }
        var job = new Job(TASKS, WORKERS, 3, answers);
        times.sort(Comparator.<long[]>comparingLong(time -> time[0]).thenComparingLong(time -> time[1]));
        var gold = IntStream.range(0, TASKS)
                .map(task -> task < GOLD ? truth[task] : -1)
                .toArray();
        return new Run(
                job,
                GoldLabels.of(gold),
                times.stream().mapToLong(time -> time[2]).toArray());
    }

    @FunctionalInterface
    private interface Skill {
        double at(double come);
    }
}
