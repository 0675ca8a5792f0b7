package io.fairground.quality.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftCheckTest {

    private static final int CHANGED = 20;

    /** In the order of tasks, which the table keeps. */
    @Test
    void whoStopsReadingHalfwayIsFoundAndTheChangeDated() {
        var job = crowdWith((task, truth, random) -> task < 120 || random.nextInt(3) == 0 ? truth : random.nextInt(3));

        var raised =
                AlarmPolicy.USUAL.raise(DriftCheck.of(job.model(), times(job))).signals();

        assertThat(raised).extracting(Signal.Drift::worker).containsExactly(CHANGED);
        assertThat(raised.getFirst().at()).isBetween(100, 145);
        assertThat(raised.getFirst().after()).isLessThan(raised.getFirst().before());
    }

    @Test
    void timeAndNotTheTableGivesTheOrder() {
        var job = crowdWith((task, truth, random) -> task % 2 == 0 ? truth : random.nextInt(3));
        var oddLater = job.answers().stream()
                .mapToLong(answer -> answer.task() % 2 * 1000L + answer.task())
                .toArray();

        var byTask = DriftCheck.of(job.model(), times(job)).getLast();
        var byTime = DriftCheck.of(job.model(), oddLater).getLast();

        assertThat(byTask.p()).isGreaterThan(0.05);
        assertThat(byTime.p()).isLessThan(1e-4);
    }

    /** The stated rate: at p of .05 one steady worker in twenty, or a little fewer. */
    @Test
    void falseAlarmsAreAsRareAsStated() {
        var tested = 0;
        var alarms = 0;
        for (var seed = 1; seed <= 30; seed++) {
            var job = Job.honest(seed, 300, 25, 3, 6, worker -> 40 + 2 * worker);
            for (var signal : DriftCheck.of(job.model(), times(job))) {
                tested++;
                alarms += signal.p() <= 0.05 ? 1 : 0;
            }
        }

        assertThat(tested).isEqualTo(750);
        System.out.printf("drift: %d false alarms among %d steady workers at p <= .05%n", alarms, tested);
        // Three standard errors above the stated rate.
        assertThat(alarms / (double) tested).isBetween(0.005, 0.074);
    }

    @Test
    void harderTasksLaterAreNotHerFault() {
        var random = new Random(5);
        var answers = IntStream.range(0, 300)
                .boxed()
                .flatMap(task -> IntStream.range(0, 8).mapToObj(worker -> {
                    var truth = task % 3;
                    var knows = random.nextInt(100) < (task < 150 ? 95 : 55);
                    return new Job.Answer(task, worker, knows ? truth : random.nextInt(3), Double.NaN);
                }))
                .toList();
        var job = new Job(300, 8, 3, answers);

        assertThat(AlarmPolicy.USUAL
                        .raise(DriftCheck.of(job.model(), times(job)))
                        .signals())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void fewAnswersAreNotJudged() {
        var job = Job.honest(1, 40, 10, 2, 5, _ -> 80);

        assertThat(DriftCheck.of(job.model(), times(job))).isEmpty();
    }

    @Test
    void theLawIsKolmogorovs() {
        // The quantiles of his distribution that every table has.
        assertThat(Tails.bridgeAbove(1.3581)).isCloseTo(0.05, within(1e-4));
        assertThat(Tails.bridgeAbove(1.6276)).isCloseTo(0.01, within(1e-4));
        assertThat(Tails.bridgeAbove(0)).isEqualTo(1);
    }

    @FunctionalInterface
    private interface Says {
        int label(int task, int truth, Random random);
    }

    private static Job crowdWith(Says says) {
        var honest = Job.honest(1, 240, CHANGED, 3, 6, _ -> 85);
        var votes = new int[240][3];
        honest.answers().forEach(answer -> votes[answer.task()][answer.label()]++);
        var random = new Random(2);
        List<Job.Answer> hers = IntStream.range(0, 240)
                .mapToObj(task -> {
                    var most = Arrays.stream(votes[task]).max().orElseThrow();
                    var truth = IntStream.range(0, 3)
                            .filter(c -> votes[task][c] == most)
                            .findFirst()
                            .orElseThrow();
                    return new Job.Answer(task, CHANGED, says.label(task, truth, random), Double.NaN);
                })
                .toList();
        return honest.with(hers);
    }

    private static long[] times(Job job) {
        return IntStream.range(0, job.answers().size()).asLongStream().toArray();
    }
}
