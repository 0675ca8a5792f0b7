package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MmsrTest {

    private static final int TASKS = 2000;
    private static final int WORKERS = 30;
    private static final int CLASSES = 3;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheSkillsFromAgreementAlone(long seed) {
        var skill = new SkillFit(Evidence.of(planted(seed, 0).table())).run(Run.plain());

        assertThat(meanError(skill, 0)).as("seed %d", seed).isLessThan(0.06);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFewWhoCopyEachOtherHardlyMoveTheOthers(long seed) {
        // Given two who give the same wrong answers to every task of theirs
        var answers = planted(seed, 2);

        // When
        var skill = new SkillFit(Evidence.of(answers.table())).run(Run.plain());

        // Then
        assertThat(meanError(skill, 2)).as("seed %d", seed).isLessThan(0.06);
        assertThat(Math.max(skill[0], skill[1])).as("seed %d", seed).isLessThan(0);
    }

    private static double meanError(double[] skill, int from) {
        return IntStream.range(from, WORKERS)
                .mapToDouble(worker -> Math.abs(skill[worker] - plantedSkill(worker)))
                .average()
                .orElseThrow();
    }

    private static double plantedSkill(int worker) {
        return 0.2 + 0.7 * worker / WORKERS;
    }

    private static Answers planted(long seed, int copiers) {
        var random = new Random(seed);
        var truth = random.ints(TASKS, 0, CLASSES).toArray();
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < TASKS; task++) {
            for (var worker : random.ints(0, WORKERS).distinct().limit(6).toArray()) {
                var knows = random.nextDouble() < plantedSkill(worker);
                var honest = knows ? truth[task] : random.nextInt(CLASSES);
                rows.add(new int[] {task, worker, worker < copiers ? (truth[task] + 1) % CLASSES : honest});
            }
        }
        return new Answers(TASKS, WORKERS, CLASSES, rows, truth);
    }

    @Test
    void countsOnHowManyTasksTwoHaveMetAndAgreed() {
        var answers = Answers.table(
                2,
                new int[] {0, 0, 1},
                new int[] {0, 1, 1},
                new int[] {1, 0, 0},
                new int[] {1, 1, 1},
                new int[] {2, 1, 0},
                new int[] {2, 2, 0});

        var tasks = new CommonTasks(answers);

        assertThat(tasks.others(0)).containsExactly(1);
        assertThat(tasks.common(0, 0)).isEqualTo(2);
        assertThat(tasks.agreed(0, 0)).isEqualTo(1);
        assertThat(tasks.others(1)).containsExactly(0, 2);
        assertThat(tasks.agreed(1, 1)).isEqualTo(1);
    }
}
