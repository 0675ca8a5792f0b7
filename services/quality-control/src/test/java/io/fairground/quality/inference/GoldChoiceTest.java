package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GoldChoiceTest {

    @Test
    void withoutGoldTheDefaultIsChosen() {
        var crowd = Crowd.zencrowd();

        var choice = GoldChoice.among(crowd.evidence(), Run.plain());

        assertThat(choice.chosen()).isEqualTo(InferenceMethod.DAWID_SKENE);
        assertThat(choice.candidates())
                .extracting(GoldChoice.Candidate::goldCount)
                .containsOnly(0);
    }

    @Test
    void oneGoldTaskProvesNothing() {
        var crowd = Crowd.zencrowd();

        var choice = GoldChoice.among(crowd.evidence().withGold(crowd.gold(task -> task == 3)), Run.plain());

        assertThat(choice.chosen()).isEqualTo(InferenceMethod.DAWID_SKENE);
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
        // Given a crowd that shares a bias, which matrices follow and one accuracy each does not
        var crowd = Crowd.zencrowd();
        var gold = crowd.goldForTenth(1);

        // When
        var choice = GoldChoice.among(crowd.evidence().withGold(gold), Run.plain());

        // Then
        assertThat(choice.chosen()).isNotEqualTo(InferenceMethod.DAWID_SKENE);
        assertThat(choice.candidates().getFirst().method()).isEqualTo(InferenceMethod.DAWID_SKENE);
        assertThat(choice.candidates())
                .filteredOn(GoldChoice.Candidate::chosen)
                .singleElement()
                .satisfies(chosen -> assertThat(chosen.goldAccuracy())
                        .isGreaterThan(choice.candidates().getFirst().goldAccuracy()));
    }
}
