package io.fairground.dispatch.question.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dispatch.question.AnswerFault;
import io.fairground.dispatch.question.Question;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckAnswerTest {

    private static final Question LABEL = new Question(QuestionKind.LABEL, List.of("yes", "no"));

    private final CheckAnswer checkAnswer = new CheckAnswer(new ObjectMapper());

    @Test
    void anAnswerThatNamesOneOfTheChoicesIsValid() {
        assertThat(checkAnswer.faults(LABEL, Map.of("label", "yes"))).isEmpty();
    }

    @Test
    void aFaultPointsToTheFieldItIsIn() {
        assertThat(checkAnswer.faults(LABEL, Map.of("label", "perhaps")))
                .extracting(AnswerFault::pointer)
                .containsExactly("/label");
    }

    @Test
    void aMissingFieldAndAnUnknownOneAreFaults() {
        assertThat(checkAnswer.faults(LABEL, Map.of())).hasSize(1);
        assertThat(checkAnswer.faults(LABEL, Map.of("label", "yes", "because", "so")))
                .hasSize(1);
        assertThat(checkAnswer.faults(LABEL, Map.of("label", 1))).isNotEmpty();
    }
}
