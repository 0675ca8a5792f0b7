package io.fairground.quality.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.quality.inference.Run;
import io.fairground.quality.stopping.Stop;
import io.fairground.quality.stopping.StoppingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveJobTest {

    private static final long SEED = 5;
    private static final UUID JOB = new UUID(0x7000L, 1);
    private static final int TASKS = 200;
    private static final int ANSWERS_MAX = 6;
    private static final StoppingPlan PLAN = new StoppingPlan(2, ANSWERS_MAX, 0.95, null, 0.1, 20, 5);

    @Test
    void whatAReplicaHasLostItFindsAgainInTheAnswers() {
        // Given one replica that has heard everything as it came
        var log = answers();
        var first = job();
        log.forEach(first::apply);
        first.refit(Run.plain());

        // When another one starts from nothing
        var second = job();
        log.forEach(second::apply);
        second.refit(Run.plain());

        // Then it decides the same
        for (var task = 0; task < TASKS; task++) {
            assertThat(second.decide(task(task))).usingRecursiveComparison().isEqualTo(first.decide(task(task)));
        }
        assertThat(second.position()).isEqualTo(log.size());
    }

    @Test
    void aTaskOfUnknownWorkersIsNotResolvedHoweverTheyAgree() {
        var job = job();
        job.apply(new LiveAnswer(0, task(0), worker(0), 1, true, null));
        job.apply(new LiveAnswer(1, task(0), worker(1), 1, true, null));

        assertThat(job.decide(task(0)).stop()).isInstanceOf(Stop.Ask.class);
    }

    @Test
    void exploredTasksTeachItHowFarToTrustItself() {
        var job = job();
        answers().forEach(job::apply);

        job.refit(Run.plain());

        assertThat(job.calibration().tasks()).isBetween(10, 40);
        assertThat(job.calibration().errorAfter()).as("seed %d", SEED).isLessThan(0.1);
        assertThat(job.savings().fixedOverlap()).isBetween(1.0, (double) ANSWERS_MAX);
    }

    @Test
    void anExcludedAnswerCountsForTheTaskAndSaysNothing() {
        var job = job();
        job.apply(new LiveAnswer(0, task(0), worker(0), 1, false, null));

        assertThat(job.decide(task(0)).probabilities()).containsExactly(0.5, 0.5);
        assertThat(job.position()).isEqualTo(1);
    }

    @Test
    void aTaskNobodyHasAnsweredCannotBeDecided() {
        assertThatThrownBy(() -> job().decide(task(0))).isInstanceOf(IllegalArgumentException.class);
    }

    private static LiveJob job() {
        return new LiveJob(JOB, 2, TASKS, PLAN);
    }

    /** Ten workers, each right in four of five answers; every task has all its answers. */
    private static List<LiveAnswer> answers() {
        var random = new Random(SEED);
        var answers = new ArrayList<LiveAnswer>();
        for (var task = 0; task < TASKS; task++) {
            var truth = random.nextInt(2);
            for (var i = 0; i < ANSWERS_MAX; i++) {
                var choice = random.nextInt(5) == 0 ? 1 - truth : truth;
                answers.add(new LiveAnswer(
                        answers.size(),
                        task(task),
                        worker((task + i) % 10),
                        choice,
                        true,
                        task % 50 == 0 ? truth : null));
            }
        }
        return answers;
    }

    private static UUID task(int number) {
        return new UUID(0x7000L, 1000 + number);
    }

    private static UUID worker(int number) {
        return new UUID(0x7000L, 9000 + number);
    }
}
