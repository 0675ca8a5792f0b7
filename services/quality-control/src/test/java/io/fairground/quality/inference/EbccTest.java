package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EbccTest {

    private static final int TASKS = 600;
    private static final int DECEIVED = 6;
    private static final int WORKERS = 2 * DECEIVED + 1;

    /** Class 0 has two subtypes, each of which looks like class 1 to six of thirteen workers. */
    private static Answers withSubtypes(long seed) {
        var random = new Random(seed);
        var truth = random.ints(TASKS, 0, 2).toArray();
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < TASKS; task++) {
            var subtype = random.nextInt(2);
            for (var worker = 0; worker < WORKERS; worker++) {
                var seen = truth[task] == 0 && worker / DECEIVED == subtype ? 1 : truth[task];
                rows.add(new int[] {task, worker, random.nextDouble() < 0.15 ? 1 - seen : seen});
            }
        }
        return new Answers(TASKS, WORKERS, 2, rows, truth);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void workersWhoErrTogetherAreOneWitness(long seed) {
        var answers = withSubtypes(seed);

        var subtypes = new Ebcc().infer(Evidence.of(answers.table()));

        var matrices = new Ibcc().infer(Evidence.of(answers.table()));
        assertThat(answers.hits(subtypes)).as("seed %d", seed).isGreaterThan(answers.hits(matrices));
        assertThat(answers.hits(subtypes)).as("seed %d", seed).isGreaterThan(TASKS * 95 / 100);
    }

    /** Two crowds that share a bias: without gold no matrix sees it, subtypes do. */
    @Test
    void onZenCrowdItIsAboveTheVoteWithoutGold() {
        var crowd = Crowd.zencrowd();

        assertThat(crowd.accuracy(new Ebcc().infer(crowd.evidence()))).isGreaterThan(0.835);
    }
}
