package io.fairground.dispatch.question.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dispatch.question.CheckedAnswer;
import io.fairground.dispatch.question.Fault;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.Questions;
import io.fairground.events.dispatch.Judgement;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckAnswerTest {

    /** Has what each kind of question looks for. */
    private static final String ITEM = """
            {"responses": {"A": "Yes.", "B": "No.", "C": "Perhaps."}, "response": "The cat sat.",
             "text": "\uD83D\uDE00 Ada lives in Rome", "image": {"url": "x", "width": 640, "height": 480},
             "steps": ["2 + 2 = 4", "4 + 1 = 6"]}""";

    private final CheckAnswer checkAnswer = new CheckAnswer(new ObjectMapper());

    static Stream<String> all() {
        return Questions.ALL.stream();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            PREFERENCE     | {"choice": "A"}                                          | A
            PREFERENCE     | {"choice": "B", "strength": 3, "reason": "shorter"}      | B
            PREFERENCE     | {"choice": "not-comparable", "reason": "in Latin"}       | not-comparable
            RANKING        | {"ranking": [["B"], ["A", "C"]]}                         | -
            RATING         | {"rating": 4}                                            | 4
            RATING         | {"rating": 4.0}                                          | 4
            LIKERT_ASPECTS | {"ratings": {"helpfulness": 7, "tone": 1}}               | -
            LABEL          | {"label": "no"}                                          | no
            MULTI_LABEL    | {"labels": []}                                           | -
            MULTI_LABEL    | {"labels": ["irony", "humour"]}                          | -
            TEXT           | {"turns": [{"role": "user", "content": "Hi"}]}           | -
            PROMPT_WRITING | {"prompt": "Why is the sky blue?"}                       | -
            REWRITE        | {"text": "The dog sat.", "comment": "a dog"}             | -
            REWRITE        | {"text": ""}                                             | -
            SPAN           | {"spans": []}                                            | -
            SPAN           | {"spans": [{"start": 2, "end": 5, "quote": "Ada", "label": "person"}, {"start": 15, "end": 19, "quote": "Rome", "label": "place"}]} | -
            BOX            | {"boxes": [{"x": 0, "y": 0, "width": 640, "height": 480, "label": "car"}]} | -
            BOX            | {"boxes": [{"x": 1.5, "y": 2, "width": 0.5, "height": 1, "label": "tree"}]} | -
            STEPS          | {"steps": [{"judgement": "good"}, {"judgement": "bad", "comment": "5"}]} | -
            SAFETY         | {"harms": {"violence": "none", "self-harm": "high"}, "overall": "unsafe"} | -
            SAFETY         | {"harms": {"violence": "none", "self-harm": "none"}}     | -
            REVIEW         | {"verdict": "fix", "scores": {"accuracy": 3}}            | fix
            """)
    void anAnswerThatFitsNamesItsChoice(QuestionKind kind, String answer, String choice) {
        assertThat(check(kind, answer)).isInstanceOfSatisfying(CheckedAnswer.Valid.class, valid -> {
            assertThat(valid.choice()).isEqualTo(choice);
            assertThat(valid.judgement()).isEqualTo(Judgement.ANSWERED);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PREFERENCE     | {"choice": "C"}                                          | /choice
            PREFERENCE     | {}                                                       | ``
            PREFERENCE     | {"choice": "A", "why": "so"}                             | ``
            PREFERENCE     | {"choice": "tie", "strength": 1}                         | /strength
            PREFERENCE     | {"choice": "A", "strength": 4}                           | /strength
            RANKING        | {"ranking": [["B"], ["A"]]}                              | /ranking
            RANKING        | {"ranking": [["B"], ["A", "C"], ["B"]]}                  | /ranking/2/0
            RANKING        | {"ranking": [["B"], ["A", "C"], ["D"]]}                  | /ranking/2/0
            RANKING        | {"ranking": [["B", "B"], ["A", "C"]]}                    | /ranking/0
            RANKING        | {"ranking": []}                                          | /ranking
            RATING         | {"rating": 6}                                            | /rating
            RATING         | {"rating": 4.5}                                          | /rating
            RATING         | {"rating": "4"}                                          | /rating
            LIKERT_ASPECTS | {"ratings": {"helpfulness": 7}}                          | /ratings
            LIKERT_ASPECTS | {"ratings": {"helpfulness": 7, "tone": 6}}               | /ratings/tone
            LABEL          | {"label": "perhaps"}                                     | /label
            MULTI_LABEL    | {"labels": ["irony", "irony"]}                           | /labels
            MULTI_LABEL    | {"labels": ["irony", "humour", "sarcasm"]}               | /labels
            MULTI_LABEL    | {"labels": ["wit"]}                                      | /labels/0
            TEXT           | {"turns": []}                                            | /turns
            TEXT           | {"turns": [{"role": "system", "content": "Hi"}]}         | /turns/0/role
            TEXT           | {"turns": [{"role": "user", "content": "!"}]}            | /turns/0/content
            PROMPT_WRITING | {"prompt": "Hm"}                                         | /prompt
            REWRITE        | {"text": 1}                                              | /text
            SPAN           | {"spans": [{"start": 3, "end": 6, "quote": "Ada", "label": "person"}]} | /spans/0/quote
            SPAN           | {"spans": [{"start": 5, "end": 5, "quote": "A", "label": "person"}]} | /spans/0/end
            SPAN           | {"spans": [{"start": 15, "end": 20, "quote": "Rome.", "label": "place"}]} | /spans/0/end
            SPAN           | {"spans": [{"start": 2, "end": 5, "quote": "Ada", "label": "person"}, {"start": 4, "end": 5, "quote": "a", "label": "place"}]} | /spans/1
            BOX            | {"boxes": []}                                            | /boxes
            BOX            | {"boxes": [{"x": 1, "y": 0, "width": 640, "height": 480, "label": "car"}]} | /boxes/0/width
            BOX            | {"boxes": [{"x": 0, "y": 470, "width": 1, "height": 11, "label": "car"}]} | /boxes/0/height
            BOX            | {"boxes": [{"x": 0, "y": 0, "width": 0, "height": 1, "label": "car"}]} | /boxes/0/width
            BOX            | {"boxes": [{"x": -1, "y": 0, "width": 2, "height": 1, "label": "car"}]} | /boxes/0/x
            STEPS          | {"steps": [{"judgement": "good"}]}                       | /steps
            STEPS          | {"steps": [{"judgement": "good"}, {"judgement": "fine"}]} | /steps/1/judgement
            SAFETY         | {"harms": {"violence": "none"}}                          | /harms
            SAFETY         | {"harms": {"violence": "none", "self-harm": "some"}}     | /harms/self-harm
            REVIEW         | {"verdict": "fix"}                                       | ``
            REVIEW         | {"verdict": "fix", "scores": {"accuracy": 9}}            | /scores/accuracy
            """)
    void anAnswerThatDoesNotFitPointsToTheMemberAtFault(QuestionKind kind, String answer, String pointer) {
        assertThat(check(kind, answer))
                .isInstanceOfSatisfying(
                        CheckedAnswer.Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::pointer)
                                .containsExactly(pointer));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyQuestionCanBeDeclinedAndItsItemReported(String question) {
        var cannot = check(question, "{\"cannotJudge\": {\"reason\": \"I do not speak Latin\"}}", "{}");
        var report = check(question, "{\"report\": {\"category\": \"private-data\", \"detail\": \"a name\"}}", "{}");

        assertThat(cannot).isInstanceOfSatisfying(CheckedAnswer.Valid.class, valid -> {
            assertThat(valid.judgement()).isEqualTo(Judgement.CANNOT_JUDGE);
            assertThat(valid.choice()).isNull();
        });
        assertThat(report)
                .isInstanceOfSatisfying(
                        CheckedAnswer.Valid.class,
                        valid -> assertThat(valid.judgement()).isEqualTo(Judgement.REPORTED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"cannotJudge": {}}                                  | /cannotJudge
            {"cannotJudge": {"reason": ""}}                      | /cannotJudge/reason
            {"cannotJudge": {"reason": "hm"}, "label": "yes"}    | ``
            {"report": {"category": "dull"}}                     | /report/category
            """)
    void decliningSaysWhyAndNothingElse(String answer, String pointer) {
        assertThat(check(Questions.LABEL, answer, "{}"))
                .isInstanceOfSatisfying(
                        CheckedAnswer.Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::pointer)
                                .containsExactly(pointer));
    }

    @Test
    void theDifferenceOfARewriteIsKept() {
        assertThat(check(QuestionKind.REWRITE, "{\"text\": \"The dog sat.\"}"))
                .isInstanceOfSatisfying(
                        CheckedAnswer.Valid.class,
                        valid -> assertThat(valid.derived())
                                .isEqualTo(
                                        Map.of("diff", List.of(Map.of("at", 4, "removed", "cat", "inserted", "dog")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RANKING | {"ranking": [["x"], ["y"]]}
            REWRITE | {"text": "anything"}
            SPAN    | {"spans": [{"start": 2, "end": 5, "quote": "Ada", "label": "person"}]}
            BOX     | {"boxes": [{"x": 0, "y": 0, "width": 9999, "height": 1, "label": "car"}]}
            STEPS   | {"steps": [{"judgement": "good"}]}
            """)
    void whatTheItemDoesNotSayIsNotHeldAgainstAWorker(QuestionKind kind, String answer) {
        assertThat(check(question(kind), answer, "{}")).isInstanceOf(CheckedAnswer.Valid.class);
    }

    @Test
    void responsesHaveTheNamesTheItemGivesThemOrTheirNumbers() {
        var keyed = "{\"responses\": [{\"key\": \"x\", \"text\": \"…\"}, {\"text\": \"…\"}]}";

        assertThat(check(Questions.RANKING, "{\"ranking\": [[\"2\"], [\"x\"]]}", keyed))
                .isInstanceOf(CheckedAnswer.Valid.class);
        assertThat(check(Questions.RANKING, "{\"ranking\": [[\"1\"], [\"2\"]]}", keyed))
                .isInstanceOf(CheckedAnswer.Invalid.class);
    }

    @Test
    void anAnswerIsCheckedAgainstTheVersionItNames() {
        // Given
        var first = JobQuestion.first(Questions.of(Questions.LABEL));
        var grown = ((JobQuestion.Growing.Grown)
                        first.grow(Questions.of("{\"kind\": \"LABEL\", \"choices\": [\"yes\", \"no\", \"both\"]}")))
                .question();
        var old = first.latest().schemaHash();
        var both = Map.<String, Object>of("label", "both");

        // When, Then
        assertThat(checkAnswer.check(grown, null, both, () -> "{}")).isInstanceOf(CheckedAnswer.Valid.class);
        assertThat(checkAnswer.check(grown, old, both, () -> "{}")).isInstanceOf(CheckedAnswer.Invalid.class);
        assertThat(checkAnswer.check(grown, old, Map.of("label", "yes"), () -> "{}"))
                .isInstanceOfSatisfying(
                        CheckedAnswer.Valid.class,
                        valid -> assertThat(valid.schemaHash()).isEqualTo(old));
        assertThat(checkAnswer.check(grown, "0".repeat(64), both, () -> "{}"))
                .isEqualTo(new CheckedAnswer.SchemaUnknown());
    }

    @Test
    void aVendorsOwnSchemaIsAppliedToExtra() {
        var question = """
                {"kind": "PROMPT_WRITING", "extraSchema": {"type": "object", "additionalProperties": false,
                 "required": ["language"], "properties": {"language": {"$ref": "#/$defs/tag"}},
                 "$defs": {"tag": {"type": "string", "maxLength": 8, "pattern": "^[a-z]{2}$"}}}}""";

        assertThat(check(question, "{\"prompt\": \"Why?\", \"extra\": {\"language\": \"sw\"}}", "{}"))
                .isInstanceOf(CheckedAnswer.Valid.class);
        assertThat(check(question, "{\"prompt\": \"Why?\", \"extra\": {\"language\": \"Swahili\"}}", "{}"))
                .isInstanceOfSatisfying(
                        CheckedAnswer.Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/extra/language"));
        assertThat(check(question, "{\"prompt\": \"Why?\"}", "{}")).isInstanceOf(CheckedAnswer.Invalid.class);
    }

    private CheckedAnswer check(QuestionKind kind, String answer) {
        return check(question(kind), answer, ITEM);
    }

    private static String question(QuestionKind kind) {
        return Questions.ALL.get(kind.ordinal());
    }

    private CheckedAnswer check(String question, String answer, String item) {
        return checkAnswer.check(
                JobQuestion.first(Questions.of(question)), null, Questions.members(answer), () -> item);
    }
}
