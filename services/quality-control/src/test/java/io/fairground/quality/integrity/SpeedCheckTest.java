package io.fairground.quality.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeedCheckTest {

    private static final int FAST = 20;

    @Test
    void whoIsNearlyAlwaysAmongTheFastestIsRaised() {
        var random = new Random(1);
        var job = crowd(1).with(IntStream.range(0, 100)
                .mapToObj(task -> new Job.Answer(task, FAST, 0, 5 + 0.1 * random.nextDouble()))
                .toList());

        var raised = AlarmPolicy.USUAL.raise(check(job)).signals();

        assertThat(raised).extracting(Signal.Speed::worker).containsExactly(FAST);
        assertThat(raised.getFirst().spread()).isLessThan(0.1);
        assertThat(raised.getFirst().sentence()).contains("among the fastest 5 %");
    }

    @Test
    void secondsAsSuchDoNotMatter() {
        var job = crowd(2);
        var slow = job.seconds();
        var check = SpeedCheck.of(job.table(), slow, new int[200], 0.05);
        var hundredfold =
                SpeedCheck.of(job.table(), Arrays.stream(slow).map(s -> 100 * s).toArray(), new int[200], 0.05);

        assertThat(hundredfold)
                .extracting(Signal.Speed::p)
                .isEqualTo(check.stream().map(Signal.Speed::p).toList());
    }

    @Test
    void eachKindOfTaskHasItsOwnFastest() {
        var kinds = IntStream.range(0, 200).map(SpeedCheckTest::kind).toArray();
        // Tasks of kind 1 take a tenth of the time; worker 20 does nothing else, at the usual pace of that kind.
        var random = new Random(3);
        var answers = new ArrayList<Job.Answer>();
        crowd(3).answers().forEach(answer -> answers.add(paced(answer, s -> kind(answer.task()) == 1 ? s / 10 : s)));
        for (var task = 1; task < 200; task += 20) {
            answers.add(new Job.Answer(task, FAST, 0, (5 + 20 * random.nextDouble()) / 10));
        }
        var job = new Job(200, 21, 2, answers);

        var told = SpeedCheck.of(job.table(), job.seconds(), kinds, 0.05).get(FAST);
        var untold =
                SpeedCheck.of(job.table(), job.seconds(), new int[200], 0.05).get(FAST);

        assertThat(told.p()).isGreaterThan(0.05);
        assertThat(untold.p()).isLessThan(0.05);
    }

    @Test
    void amongEquallyFastWorkersNobodyIsRaised() {
        var raised = 0;
        for (var seed = 1; seed <= 20; seed++) {
            raised += AlarmPolicy.USUAL.raise(check(crowd(seed))).signals().size();
        }

        assertThat(raised).isLessThanOrEqualTo(1);
    }

    /** Whole seconds tie: the answers that straddle the mark share what is left up to it. */
    @Test
    void tiesCountInPart() {
        var answers = new ArrayList<Job.Answer>();
        for (var worker = 0; worker < 10; worker++) {
            for (var task = 0; task < 10; task++) {
                answers.add(new Job.Answer(task, worker, 0, 3));
            }
        }
        var job = new Job(10, 10, 1, answers);

        assertThat(check(job)).allSatisfy(signal -> assertThat(signal.fast()).isCloseTo(0.5, within(1e-9)));
    }

    /** Else she would set the mark for herself, and half of the job's fastest would be hers and nobody's fault. */
    @Test
    void aBusyWorkerDoesNotSetTheMark() {
        var job = crowd(4).with(IntStream.range(0, 200)
                .mapToObj(task -> new Job.Answer(task, FAST, 0, 1 + task / 1000.0))
                .toList());

        var hers = check(job).get(FAST);

        assertThat(hers.fast()).isGreaterThan(150);
    }

    @Test
    void withoutTimesOrWithFewWorkersNothingIsSaid() {
        var few = Job.honest(1, 50, 5, 2, 3, _ -> 80);
        var untimed = new Job(
                50,
                20,
                2,
                crowd(1).answers().stream()
                        .filter(answer -> answer.task() < 50)
                        .map(answer -> paced(answer, _ -> Double.NaN))
                        .toList());

        assertThat(check(few)).isEmpty();
        assertThat(check(untimed)).isEmpty();
    }

    private static int kind(int task) {
        return task % 20 == 1 ? 1 : 0;
    }

    private static Job crowd(long seed) {
        return Job.honest(seed, 200, FAST, 2, 5, _ -> 80);
    }

    private static Job.Answer paced(Job.Answer answer, DoubleUnaryOperator pace) {
        return new Job.Answer(answer.task(), answer.worker(), answer.label(), pace.applyAsDouble(answer.seconds()));
    }

    private static List<Signal.Speed> check(Job job) {
        return SpeedCheck.of(job.table(), job.seconds(), new int[job.taskCount()], SpeedCheck.USUAL_QUANTILE);
    }
}
