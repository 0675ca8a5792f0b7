package io.fairground.quality.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.quality.inference.Run;
import io.fairground.quality.stopping.Stop;
import io.fairground.quality.stopping.StoppingPlan;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rule that guards against collapse: a crowd most of whom call nearly everything 1, and few of whom look, makes a cold
 * model sure of wrong labels. Stopping must not do worse there than giving each task as many answers as it asked for.
 */
class WeakCrowdTest {

    private static final int TASKS = 300;
    private static final int WORKERS = 25;
    private static final int MOST = 15;
    private static final StoppingPlan PLAN = new StoppingPlan(2, MOST, 0.95, null, 0.05, 20, 5);
    private static final double BEHIND_MAX = 0.03;

    private Random random = new Random(0);
    private int[] truth = new int[0];
    private int[][] order = new int[0][];

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void stoppingIsNoWorseThanAFixedOverlapWithAsManyAnswers(long seed) {
        random = new Random(seed);
        truth = random.ints(TASKS, 0, 2).toArray();
        order = new int[TASKS][];
        Arrays.setAll(order, _ -> random.ints(0, WORKERS).distinct().limit(MOST).toArray());
        var said = answers();

        var given = new int[TASKS];
        var job = ask(said, given);
        var answers = Arrays.stream(given).average().orElseThrow();
        var fixed = new Crowd(said);
        fixed.answerAll((int) Math.ceil(answers));

        assertThat(answers).as("answers a task, seed %d", seed).isGreaterThan(2.5);
        assertThat(job.accuracy())
                .as("seed %d, %.2f answers a task", seed, answers)
                .isGreaterThan(fixed.accuracy() - BEHIND_MAX);
    }

    /** By task and turn. Two in three workers say 1 whatever they see, nine times in ten; the others are right four times in five. */
    private int[][] answers() {
        var said = new int[TASKS][MOST];
        for (var task = 0; task < TASKS; task++) {
            for (var turn = 0; turn < MOST; turn++) {
                var looks = order[task][turn] % 3 == 0;
                var sure = random.nextDouble();
                said[task][turn] = looks ? (sure < 0.8 ? truth[task] : 1 - truth[task]) : sure < 0.9 ? 1 : 0;
            }
        }
        return said;
    }

    /** Round by round, each task that the rule does not stop gets what the rule asks for. */
    private Crowd ask(int[][] said, int[] given) {
        var crowd = new Crowd(said);
        var wanted = new int[TASKS];
        Arrays.fill(wanted, PLAN.answersMin());
        while (crowd.answer(given, wanted)) {
            crowd.job.refit(Run.plain());
            for (var task = 0; task < TASKS; task++) {
                if (crowd.job.decide(id(task)).stop() instanceof Stop.Ask(var additional)) {
                    wanted[task] = given[task] + additional;
                }
            }
        }
        return crowd;
    }

    private final class Crowd {

        private final LiveJob job = new LiveJob(new UUID(3, 14), 2, TASKS, PLAN);
        private final int[][] said;
        private int position;

        Crowd(int[][] said) {
            this.said = said;
        }

        void answerAll(int overlap) {
            var wanted = new int[TASKS];
            Arrays.fill(wanted, Math.min(MOST, overlap));
            answer(new int[TASKS], wanted);
            job.refit(Run.plain());
        }

        boolean answer(int[] given, int[] wanted) {
            var any = false;
            for (var task = 0; task < TASKS; task++) {
                while (given[task] < wanted[task]) {
                    var turn = given[task]++;
                    var worker = new UUID(9, order[task][turn]);
                    job.apply(new LiveAnswer(position++, id(task), worker, said[task][turn], true, null));
                    any = true;
                }
            }
            return any;
        }

        double accuracy() {
            var right = 0;
            for (var task = 0; task < TASKS; task++) {
                var probabilities = job.decide(id(task)).probabilities();
                right += (probabilities[1] > probabilities[0] ? 1 : 0) == truth[task] ? 1 : 0;
            }
            return (double) right / TASKS;
        }
    }

    private static UUID id(int task) {
        return new UUID(7, task);
    }
}
