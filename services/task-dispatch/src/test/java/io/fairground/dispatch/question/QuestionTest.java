package io.fairground.dispatch.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.dispatch.QuestionKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void aPreferenceHasItsUsualChoicesUnlessTiesAreLeftOut() {
        assertThat(Question.propose(QuestionKind.PREFERENCE, List.of()))
                .isEqualTo(accepted(QuestionKind.PREFERENCE, "A", "B", "tie"));
        assertThat(Question.propose(QuestionKind.PREFERENCE, List.of("A", "B")))
                .isEqualTo(accepted(QuestionKind.PREFERENCE, "A", "B"));
    }

    @Test
    void aPreferenceTakesNoOtherChoices() {
        assertThat(Question.propose(QuestionKind.PREFERENCE, List.of("left", "right")))
                .isInstanceOf(Question.Proposal.Refused.class);
    }

    @Test
    void aLabelNamesAtLeastTwoDifferentChoicesThatCanBeRead() {
        assertThat(Question.propose(QuestionKind.LABEL, List.of("yes", "no")))
                .isEqualTo(accepted(QuestionKind.LABEL, "yes", "no"));
        assertThat(List.of(
                        Question.propose(QuestionKind.LABEL, List.of()),
                        Question.propose(QuestionKind.LABEL, List.of("yes")),
                        Question.propose(QuestionKind.LABEL, List.of("yes", "yes")),
                        Question.propose(QuestionKind.LABEL, List.of("yes", " ")),
                        Question.propose(QuestionKind.LABEL, List.of("yes", "x".repeat(201))),
                        Question.propose(QuestionKind.LABEL, Collections.nCopies(201, "x"))))
                .allMatch(Question.Proposal.Refused.class::isInstance);
    }

    @Test
    void anAnswerNamesItsChoiceInTheFieldOfItsKind() {
        var preference = new Question(QuestionKind.PREFERENCE, Question.PREFERENCE_CHOICES);
        var label = new Question(QuestionKind.LABEL, List.of("yes", "no"));

        assertThat(preference.choiceOf(Map.of("choice", "tie"))).contains("tie");
        assertThat(label.choiceOf(Map.of("label", "no"))).contains("no");
        assertThat(label.choiceOf(Map.of("choice", "no"))).isEmpty();
        assertThat(label.choiceOf(Map.of("label", "perhaps"))).isEmpty();
    }

    private static Question.Proposal accepted(QuestionKind kind, String... choices) {
        return new Question.Proposal.Accepted(new Question(kind, List.of(choices)));
    }
}
