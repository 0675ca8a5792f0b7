package io.fairground.dispatch.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionTest {

    static Stream<String> all() {
        return Questions.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSoundQuestionHasNoFaults(String question) {
        assertThat(Questions.of(question).allFaults()).isEmpty();
    }

    @Test
    void thereIsAQuestionOfEachKind() {
        assertThat(Questions.ALL.stream().map(Questions::of).map(Question::kind))
                .containsExactly(QuestionKind.values());
    }

    @Test
    void aPreferenceHasItsUsualChoicesUnlessOthersAreNamed() {
        assertThat(Questions.of("{\"kind\": \"PREFERENCE\"}").choices()).containsExactly("A", "B", "tie");
        assertThat(Questions.of("{\"kind\": \"PREFERENCE\", \"choices\": [\"A\", \"B\"]}")
                        .choices())
                .containsExactly("A", "B");
    }

    @Test
    void theChoicesOfARatingAreItsValuesRising() {
        assertThat(Questions.of("{\"kind\": \"RATING\", \"min\": -1, \"max\": 2}")
                        .choices())
                .containsExactly("-1", "0", "1", "2");
    }

    @Test
    void onlyKindsWhoseAnswersNameOneOfAListHaveChoices() {
        assertThat(Questions.ALL.stream()
                        .map(Questions::of)
                        .filter(question -> !question.choices().isEmpty())
                        .map(Question::kind))
                .containsExactly(QuestionKind.PREFERENCE, QuestionKind.RATING, QuestionKind.LABEL, QuestionKind.REVIEW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": "PREFERENCE", "choices": ["left", "right"]}                          | /choices
            {"kind": "PREFERENCE", "choices": ["B", "A"]}                                 | /choices
            {"kind": "PREFERENCE", "choices": ["A", "B", "tie", "tie"]}                   | /choices
            {"kind": "PREFERENCE", "choices": ["A"]}                                      | /choices
            {"kind": "PREFERENCE", "strengthMax": 1}                                      | /strengthMax
            {"kind": "PREFERENCE", "strengthMax": 11}                                     | /strengthMax
            {"kind": "RANKING", "responses": ["A"]}                                       | /responses
            {"kind": "RANKING", "responses": ["A", "A"]}                                  | /responses/1
            {"kind": "RANKING", "responsesAt": "responses"}                               | /responsesAt
            {"kind": "RATING", "min": 5, "max": 5}                                        | /max
            {"kind": "RATING", "min": 0, "max": 101}                                      | /max
            {"kind": "RATING", "min": -1001, "max": -1000}                                | /min
            {"kind": "RATING", "min": 1, "max": 5, "labels": {"6": "best"}}               | /labels/6
            {"kind": "RATING", "min": 1, "max": 5, "labels": {"5": " "}}                  | /labels/5
            {"kind": "LIKERT_ASPECTS", "aspects": []}                                     | /aspects
            {"kind": "LIKERT_ASPECTS"}                                                    | /aspects
            {"kind": "LIKERT_ASPECTS", "aspects": [{"name": " ", "min": 1, "max": 5}]}    | /aspects/0/name
            {"kind": "LIKERT_ASPECTS", "aspects": [{"name": "tone", "min": 1, "max": 1}]} | /aspects/0/max
            {"kind": "LABEL"}                                                             | /choices
            {"kind": "LABEL", "choices": ["yes"]}                                         | /choices
            {"kind": "LABEL", "choices": ["yes", "yes"]}                                  | /choices/1
            {"kind": "LABEL", "choices": ["yes", " "]}                                    | /choices/1
            {"kind": "MULTI_LABEL", "labels": ["a"]}                                      | /labels
            {"kind": "MULTI_LABEL", "labels": ["a", "b"], "labelsMax": 3}                 | /labelsMax
            {"kind": "MULTI_LABEL", "labels": ["a", "b"], "labelsMin": 2, "labelsMax": 1} | /labelsMin
            {"kind": "TEXT", "turnsMax": 51}                                              | /turnsMax
            {"kind": "TEXT", "roles": ["user", "user"]}                                   | /roles/1
            {"kind": "TEXT", "lengthMax": 100001}                                         | /lengthMax
            {"kind": "PROMPT_WRITING", "lengthMin": 5, "lengthMax": 4}                    | /lengthMin
            {"kind": "REWRITE", "textAt": "/a~2"}                                         | /textAt
            {"kind": "REWRITE", "lengthMax": -1}                                          | /lengthMax
            {"kind": "SPAN"}                                                              | /labels
            {"kind": "SPAN", "labels": ["a"], "spansMax": 1001}                           | /spansMax
            {"kind": "BOX", "labels": ["a"], "boxesMin": 201}                             | /boxesMin
            {"kind": "STEPS", "judgements": ["good"]}                                     | /judgements
            {"kind": "SAFETY"}                                                            | /harms
            {"kind": "SAFETY", "harms": ["a"], "levels": ["none"]}                        | /levels
            {"kind": "SAFETY", "harms": ["a"], "overall": ["safe"]}                       | /overall
            {"kind": "REVIEW", "verdicts": ["ok"]}                                        | /verdicts
            """)
    void aQuestionThatCannotBeAskedPointsToTheMemberAtFault(String question, String pointer) {
        assertThat(Questions.of(question).allFaults())
                .extracting(Fault::pointer)
                .contains(pointer);
    }

    @Test
    void namesAreLimitedInNumberAndLength() {
        var many = Stream.iterate(1, i -> i + 1).limit(201).map(String::valueOf).toList();

        assertThat(new Label(many, null).faults()).isNotEmpty();
        assertThat(new Label(many.subList(0, 200), null).faults()).isEmpty();
        assertThat(new Label(List.of("yes", "x".repeat(201)), null).faults()).isNotEmpty();
        assertThat(new Label(List.of("yes", "x".repeat(200)), null).faults()).isEmpty();
    }

    @Test
    void aMemberOfAnotherKindIsNotRead() {
        assertThatThrownBy(() -> Questions.of("{\"kind\": \"LABEL\", \"choices\": [\"a\", \"b\"], \"min\": 1}"))
                .hasMessageContaining("min");
    }
}
