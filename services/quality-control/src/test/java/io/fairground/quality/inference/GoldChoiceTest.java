package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GoldChoiceTest {

    @Test
    void withoutGoldMajorityIsChosen() {
        var crowd = Crowd.zencrowd();

        var choice = GoldChoice.among(crowd.evidence(), Run.plain());

        assertThat(choice.chosen()).isEqualTo(InferenceMethod.MAJORITY);
        assertThat(choice.candidates())
                .extracting(GoldChoice.Candidate::goldCount)
                .containsOnly(0);
    }

    @Test
    void oneGoldTaskProvesNothing() {
        var crowd = Crowd.zencrowd();

        var choice = GoldChoice.among(crowd.evidence().withGold(crowd.gold(task -> task == 3)), Run.plain());

        assertThat(choice.chosen()).isEqualTo(InferenceMethod.MAJORITY);
    }

    @Test
    void knownTruthsDoNotFlatterTheMethodThatKeepsThem() {
        // Given gold that has nothing to do with the answers
        var answers = Answers.random(5);
        var random = new Random(5);
        var gold = GoldLabels.of(
                random.ints(answers.taskCount(), 0, answers.classCount()).toArray());

        // When
        var choice = GoldChoice.among(Evidence.of(answers.table()).withGold(gold), Run.plain());

        // Then no method predicts it, although each of them keeps it
        assertThat(choice.candidates())
                .allSatisfy(candidate -> assertThat(candidate.goldAccuracy()).isLessThan(2.0 / answers.classCount()));
    }

    @Test
    void aMethodThatIsClearlyBetterOnGoldIsChosen() {
        // Given three liars, who always name the next class, against two honest workers
        var rows = new ArrayList<int[]>();
        var truth = new int[60];
        Arrays.setAll(truth, task -> task % 3);
        for (var task = 0; task < 60; task++) {
            for (var worker = 0; worker < 5; worker++) {
                rows.add(new int[] {task, worker, worker < 3 ? (truth[task] + 1) % 3 : truth[task]});
            }
        }
        var answers = new Answers(60, 5, 3, rows, truth);
        var gold = GoldLabels.of(truth);

        // When
        var choice = GoldChoice.among(Evidence.of(answers.table()).withGold(gold), Run.plain());

        // Then
        assertThat(choice.chosen()).isNotEqualTo(InferenceMethod.MAJORITY);
        assertThat(choice.candidates().getFirst().goldAccuracy()).isZero();
    }
}
