package io.fairground.quality.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.quality.job.Question;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsolidationTest {

    private static final Question HUMOUR =
            open(QuestionKind.MULTI_LABEL, Map.of("labels", List.of("humour", "sarcasm", "irony")));
    private static final Question TONE = open(
            QuestionKind.LIKERT_ASPECTS,
            Map.of(
                    "aspects",
                    List.of(Map.of("name", "tone", "min", 1, "max", 5), Map.of("name", "help", "min", -1, "max", 1))));
    private static final Question HARM =
            open(QuestionKind.SAFETY, Map.of("harms", List.of("violence"), "levels", List.of("none", "low", "high")));

    @Test
    void aLabelAppliesThatMoreThanHalfOfTheAnswersName() {
        var made = consolidate(
                HUMOUR,
                "{'labels': ['humour', 'irony']}",
                "{'labels': ['humour']}",
                "{'labels': []}",
                "{'labels': ['irony', 'humour']}");

        assertThat(made.answer()).isEqualTo(Map.of("labels", List.of("humour")));
        assertThat(made.distribution())
                .containsEntry("humour", 0.75)
                .containsEntry("irony", 0.5)
                .containsEntry("sarcasm", 0.0);
    }

    @Test
    void noLabelAppliesWhereAnswersNameNone() {
        assertThat(consolidate(HUMOUR, "{'labels': []}", "{'labels': []}").answer())
                .isEqualTo(Map.of("labels", List.of()));
    }

    @Test
    void eachAspectHasTheMedianOfItsLevels() {
        var made = consolidate(
                TONE,
                "{'ratings': {'tone': 1, 'help': -1}}",
                "{'ratings': {'tone': 5, 'help': 0}}",
                "{'ratings': {'tone': 4, 'help': 0}}");

        assertThat(made.answer()).isEqualTo(Map.of("ratings", Map.of("tone", 4, "help", 0)));
        assertThat(made.distribution())
                .containsEntry("tone=4", 1.0 / 3)
                .containsEntry("help=0", 2.0 / 3)
                .containsEntry("tone=2", 0.0);
        assertThat(made.confidence()).isCloseTo((1.0 / 3 + 2.0 / 3) / 2, within(1e-12));
    }

    @Test
    void ofTwoLevelsOfHarmTheLowerIsTaken() {
        var made = consolidate(HARM, "{'harms': {'violence': 'none'}}", "{'harms': {'violence': 'high'}}");

        assertThat(made.answer()).isEqualTo(Map.of("harms", Map.of("violence", "none")));
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionKind.class,
            names = {"RANKING", "TEXT", "PROMPT_WRITING", "REWRITE", "SPAN", "BOX", "STEPS"})
    void whatNobodyKnowsHowToMakeOneOfIsKept(QuestionKind kind) {
        var consolidation = Consolidation.of(open(kind, Map.of()));

        assertThat(consolidation.looksAtAnswers()).isFalse();
        assertThat(consolidation.of(List.of())).isEqualTo(new Consolidated(null, 0, Map.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionKind.class,
            names = {"PREFERENCE", "RATING", "LABEL", "REVIEW"})
    void answersThatNameChoicesAreCountedElsewhere(QuestionKind kind) {
        assertThatThrownBy(() -> Consolidation.of(open(kind, Map.of()))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Question open(QuestionKind kind, Map<String, Object> definition) {
        return new Question(kind, List.of(), definition);
    }

    private static Consolidated consolidate(Question question, String... answers) {
        return Consolidation.of(question)
                .of(Arrays.stream(answers).map(ConsolidationTest::json).toList());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
