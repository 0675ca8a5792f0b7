package io.fairground.quality.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntegrityWatchTest {

    private static final long SEED = 23;
    private static final int TASKS = 300;

    @Test
    void whoAlwaysSaysTheSameIsShownToAPerson() {
        var answers = answers(true);
        var bot = answers.workers().indexOf(worker(0));

        assertThat(IntegrityWatch.look(answers, false, AlarmPolicy.USUAL))
                .as("seed %d", SEED)
                .anySatisfy(signal -> assertThat(signal.workers()).containsExactly(bot));
    }

    @Test
    void honestWorkersAreLeftInPeace() {
        assertThat(IntegrityWatch.look(answers(false), false, AlarmPolicy.USUAL))
                .as("seed %d", SEED)
                .isEmpty();
    }

    @Test
    void whoDiffersIsNoSuspectWherePeopleMayRightlyDiffer() {
        assertThat(IntegrityWatch.look(answers(true), true, AlarmPolicy.USUAL))
                .noneMatch(signal -> signal instanceof Signal.RandomAnswers || signal instanceof Signal.Drift);
    }

    @Test
    void aSmallJobSaysNothingOfAnyone() {
        var few = new TimedAnswers.Builder(2);
        few.add(task(0), worker(0), 1, Double.NaN, 0);

        assertThat(IntegrityWatch.look(few.build(), false, AlarmPolicy.USUAL)).isEmpty();
    }

    /** Twelve workers, five to a task, right in nine of ten answers, each in her own time; worker 0 may be a bot. */
    private static TimedAnswers answers(boolean withBot) {
        var random = new Random(SEED);
        var answers = new TimedAnswers.Builder(2);
        var position = 0L;
        for (var task = 0; task < TASKS; task++) {
            var truth = random.nextInt(2);
            for (var i = 0; i < 5; i++) {
                var worker = (5 * task + i) % 12;
                var said = random.nextInt(10) == 0 ? 1 - truth : truth;
                var label = withBot && worker == 0 ? 1 : said;
                answers.add(task(task), worker(worker), label, 20 + 10 * random.nextDouble(), position++);
            }
        }
        return answers.build();
    }

    private static UUID task(int number) {
        return new UUID(1, number);
    }

    private static UUID worker(int number) {
        return new UUID(2, number);
    }
}
