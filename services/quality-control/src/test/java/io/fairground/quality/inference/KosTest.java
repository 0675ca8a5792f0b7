package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KosTest {

    private static final int TIE = 2;

    /** Two workers who never agree: all messages cancel, or point both ways. */
    @Test
    void whereEveryTaskIsTiedTheTieRuleDecides() {
        var rows = new int[20][];
        for (var task = 0; task < 10; task++) {
            rows[2 * task] = new int[] {task, 2 * task, 0};
            rows[2 * task + 1] = new int[] {task, 2 * task + 1, 1};
        }
        var evidence = Evidence.of(Answers.table(3, rows));

        var first = new Kos().infer(evidence);
        var tie = new Kos().infer(evidence.withTies(new TieRule(TIE)));

        for (var task = 0; task < 10; task++) {
            assertThat(first.label(task)).isEqualTo(0);
            assertThat(tie.label(task)).isEqualTo(TIE);
        }
    }

    /** Each worker answers once, so nothing is known of any: the sum is zero, but the vote is not tied. */
    @Test
    void aZeroSumGoesToTheVote() {
        var inference = new Kos().infer(Evidence.of(Answers.oneTask(2, 1, 1, 0)));

        assertThat(inference.label(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anEvenNumberOfAnswersIsNoHarderThanTheVote(long seed) {
        // Given ten answers a task, as many vote ties as that brings, and five busy workers who always say the same
        var random = new Random(seed);
        var truth = random.ints(400, 0, 2).toArray();
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < truth.length; task++) {
            for (var worker : random.ints(0, 80).distinct().limit(8).toArray()) {
                var right = random.nextDouble() < (worker % 4 == 0 ? 0.95 : 0.6);
                rows.add(new int[] {task, worker, right ? truth[task] : 1 - truth[task]});
            }
            rows.add(new int[] {task, 80 + task % 5, 0});
            rows.add(new int[] {task, 80 + (task + 1) % 5, 0});
        }
        var answers = new Answers(truth.length, 85, 2, rows, truth);

        // When
        var kos = new Kos().infer(Evidence.of(answers.table()), Run.plain().withSeed(seed));

        // Then
        var majority = new MajorityVote().infer(Evidence.of(answers.table()));
        assertThat(answers.hits(kos)).as("seed %d", seed).isGreaterThan(answers.hits(majority));
    }

    @Test
    void whoContradictsAllOthersIsTakenForTheOpposite() {
        // Given
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < 9; task++) {
            rows.add(new int[] {task, 0, task % 2});
            rows.add(new int[] {task, 1, task % 2});
            rows.add(new int[] {task, 2, 1 - task % 2});
        }
        rows.add(new int[] {9, 2, 0});

        // When
        var inference = new Kos().infer(Evidence.of(Answers.table(2, rows.toArray(new int[0][]))));

        // Then
        assertThat(inference.label(9)).isEqualTo(1);
    }
}
