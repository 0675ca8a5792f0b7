package io.fairground.dispatch.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobQuestionTest {

    static Stream<String> all() {
        return Questions.ALL.stream();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": "PREFERENCE"} | {"kind": "PREFERENCE", "choices": ["A", "B", "tie", "both-bad"]}
            {"kind": "PREFERENCE"} | {"kind": "PREFERENCE", "strengthMax": 3}
            {"kind": "PREFERENCE"} | {"kind": "PREFERENCE", "reason": true}
            {"kind": "RANKING", "noTies": true} | {"kind": "RANKING"}
            {"kind": "RATING", "min": 1, "max": 5} | {"kind": "RATING", "min": 1, "max": 5, "labels": {"1": "bad"}}
            {"kind": "LABEL", "choices": ["a", "b"]} | {"kind": "LABEL", "choices": ["a", "b", "c"]}
            {"kind": "MULTI_LABEL", "labels": ["a", "b"]} | {"kind": "MULTI_LABEL", "labels": ["a", "b", "c"]}
            {"kind": "TEXT"} | {"kind": "TEXT", "turnsMax": 2, "roles": ["assistant", "user"]}
            {"kind": "PROMPT_WRITING", "lengthMin": 9} | {"kind": "PROMPT_WRITING", "lengthMin": 5, "lengthMax": 30000}
            {"kind": "REWRITE"} | {"kind": "REWRITE", "comment": true}
            {"kind": "SPAN", "labels": ["a"], "noOverlap": true} | {"kind": "SPAN", "labels": ["a", "b"]}
            {"kind": "BOX", "labels": ["a"]} | {"kind": "BOX", "labels": ["a", "b"], "boxesMax": 300}
            {"kind": "STEPS"} | {"kind": "STEPS", "judgements": ["good", "neutral", "bad", "unsure"]}
            {"kind": "SAFETY", "harms": ["a"]} | {"kind": "SAFETY", "harms": ["a"], "overall": ["safe", "unsafe"]}
            {"kind": "REVIEW"} | {"kind": "REVIEW", "verdicts": ["accept", "fix", "reject", "spam"]}
            """)
    void whatIsAddedMakesTheNextVersion(String before, String after) {
        // Given
        var asked = JobQuestion.first(Questions.of(before));

        // When
        var grown = asked.grow(Questions.of(after));

        // Then
        assertThat(grown).isInstanceOfSatisfying(JobQuestion.Growing.Grown.class, it -> {
            assertThat(it.question().latest().version()).isEqualTo(2);
            assertThat(it.question().latest().question()).isEqualTo(Questions.of(after));
            assertThat(it.question().named(asked.latest().schemaHash())).contains(asked.latest());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": "LABEL", "choices": ["a", "b"]} | {"kind": "REVIEW"} | /kind
            {"kind": "LABEL", "choices": ["a", "b"]} | {"kind": "LABEL", "choices": ["a", "b"]} | ``
            {"kind": "LABEL", "choices": ["a", "b", "c"]} | {"kind": "LABEL", "choices": ["a", "b"]} | /choices
            {"kind": "LABEL", "choices": ["a", "b"]} | {"kind": "LABEL", "choices": ["c", "a", "b"]} | /choices
            {"kind": "PREFERENCE"} | {"kind": "PREFERENCE", "choices": ["A", "B", "both-bad", "tie"]} | /choices
            {"kind": "PREFERENCE", "strengthMax": 3} | {"kind": "PREFERENCE", "strengthMax": 5} | /strengthMax
            {"kind": "PREFERENCE", "reason": true} | {"kind": "PREFERENCE"} | /reason
            {"kind": "RANKING"} | {"kind": "RANKING", "noTies": true} | /noTies
            {"kind": "RANKING"} | {"kind": "RANKING", "responsesAt": "/answers"} | /responsesAt
            {"kind": "RATING", "min": 1, "max": 5} | {"kind": "RATING", "min": 1, "max": 7} | /max
            {"kind": "MULTI_LABEL", "labels": ["a", "b"]} | {"kind": "MULTI_LABEL", "labels": ["a", "b"], "labelsMin": 1} | /labelsMin
            {"kind": "TEXT", "turnsMax": 3} | {"kind": "TEXT", "turnsMax": 2} | /turnsMax
            {"kind": "PROMPT_WRITING"} | {"kind": "PROMPT_WRITING", "lengthMin": 9} | /lengthMin
            {"kind": "REWRITE"} | {"kind": "REWRITE", "textAt": "/answer"} | /textAt
            {"kind": "SPAN", "labels": ["a"]} | {"kind": "SPAN", "labels": ["a"], "noOverlap": true} | /noOverlap
            {"kind": "BOX", "labels": ["a"]} | {"kind": "BOX", "labels": ["a"], "boxesMax": 9} | /boxesMax
            {"kind": "STEPS", "comment": true} | {"kind": "STEPS"} | /comment
            {"kind": "SAFETY", "harms": ["a"]} | {"kind": "SAFETY", "harms": ["a", "b"]} | /harms
            {"kind": "REVIEW"} | {"kind": "REVIEW", "scores": [{"name": "a", "min": 1, "max": 2}]} | /scores
            {"kind": "LABEL", "choices": ["a", "b"]} | {"kind": "LABEL", "choices": ["a", "b", "b"]} | /choices/2
            """)
    void anythingElseIsRefusedWithAPointerToIt(String before, String after, String pointer) {
        assertThat(JobQuestion.first(Questions.of(before)).grow(Questions.of(after)))
                .isInstanceOfSatisfying(
                        JobQuestion.Growing.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .contains(pointer));
    }

    @Test
    void aSchemaOfTheVendorsOwnMayComeAndGrowButNotDemandAnything() {
        // Given
        var none = JobQuestion.first(Questions.of(Questions.LABEL));
        var one = new Label(List.of("yes", "no"), profile("\"a\": {\"type\": \"boolean\"}", ""));
        var two = new Label(
                List.of("yes", "no"), profile("\"a\": {\"type\": \"boolean\"}, \"b\": {\"type\": \"integer\"}", ""));
        var demanding = new Label(List.of("yes", "no"), profile("\"a\": {\"type\": \"boolean\"}", "\"a\""));
        var changed = new Label(List.of("yes", "no"), profile("\"a\": {\"type\": \"integer\"}", ""));

        // When, Then
        assertThat(none.grow(one)).isInstanceOf(JobQuestion.Growing.Grown.class);
        assertThat(JobQuestion.first(one).grow(two)).isInstanceOf(JobQuestion.Growing.Grown.class);
        assertThat(none.grow(demanding)).isInstanceOf(JobQuestion.Growing.Refused.class);
        assertThat(JobQuestion.first(one).grow(demanding)).isInstanceOf(JobQuestion.Growing.Refused.class);
        assertThat(JobQuestion.first(one).grow(changed)).isInstanceOf(JobQuestion.Growing.Refused.class);
        assertThat(JobQuestion.first(two).grow(one)).isInstanceOf(JobQuestion.Growing.Refused.class);
        assertThat(JobQuestion.first(one).grow(Questions.of(Questions.LABEL)))
                .isInstanceOf(JobQuestion.Growing.Refused.class);
    }

    @Test
    void aQuestionDoesNotChangeForEver() {
        var question = JobQuestion.first(new PromptWriting(1, 10, null));
        for (var length = 11; length < 110; length++) {
            question = ((JobQuestion.Growing.Grown) question.grow(new PromptWriting(1, length, null))).question();
        }

        assertThat(question.latest().version()).isEqualTo(100);
        assertThat(question.grow(new PromptWriting(1, 200, null))).isInstanceOf(JobQuestion.Growing.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsStoredIsReadAsItWas(String question) {
        var asked = JobQuestion.first(Questions.of(question));

        assertThat(QuestionJson.read(QuestionJson.write(asked))).isEqualTo(asked);
        assertThat(Questions.JSON.convertValue(
                        QuestionJson.members(asked.latest().question()), Question.class))
                .isEqualTo(asked.latest().question());
    }

    private static Map<String, Object> profile(String properties, String required) {
        return Questions.members("{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {"
                + properties + "}, \"required\": [" + required + "]}");
    }
}
