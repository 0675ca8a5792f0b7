package io.fairground.dataset.release.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fairground.dataset.release.ContentId;
import io.fairground.dataset.release.Form;
import io.fairground.dataset.release.FormNotPossible;
import io.fairground.dataset.release.GivenAnswer;
import io.fairground.dataset.release.LabeledJob;
import io.fairground.dataset.release.LabeledTask;
import io.fairground.dataset.release.Score;
import io.fairground.dataset.release.manifest.Split;
import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowWriterTest {

    private static final String PAIR = "{\"prompt\":\"P\",\"responseA\":\"first\",\"responseB\":\"second\"}";
    private static final String CHAT =
            "{\"messages\":[{\"role\":\"user\",\"content\":\"P\"}],\"responseA\":\"first\",\"responseB\":\"second\"}";
    private static final UUID TASK = new UUID(7, 7);
    private static final UUID JOB = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private String kind = "PREFERENCE";
    private String question = "{}";

    @Test
    void aPreferenceHasTheRewardsOfItsResponsesBesideIt() {
        var row = only(Form.TRL_PREFERENCE, scored(PAIR, "B"));

        assertThat(without(row, "lineage")).isEqualTo(json("""
                {"prompt":"P","chosen":"second","rejected":"first",
                 "scores":{"chosen":{"score":0.5,"low":0.1,"high":0.9,"component":1,"comparisons":4},
                           "rejected":{"score":-0.5,"low":-0.9,"high":-0.1,"component":1,"comparisons":3}}}"""));
    }

    @Test
    void messagesMakeAConversationalPreference() {
        var row = only(Form.TRL_PREFERENCE, label(CHAT, "A", null));

        assertThat(without(row, "lineage")).isEqualTo(json("""
                {"prompt":[{"role":"user","content":"P"}],"chosen":[{"role":"assistant","content":"first"}],
                 "rejected":[{"role":"assistant","content":"second"}],"scores":null}"""));
    }

    @Test
    void textsAndMessagesAreNotMixedInOneRelease() {
        var writer = writer(Form.TRL_PREFERENCE);
        writer.write(label(PAIR, "A", null));

        assertThatThrownBy(() -> writer.write(label(CHAT, "A", null)))
                .isInstanceOf(FormNotPossible.class)
                .hasMessage("item 'k' has messages, and items before it have text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tie", "both-bad", "not-comparable"})
    void whatExpressesNoPreferenceIsInRawAndInNoTrainersForm(String label) {
        for (var form : List.of(Form.TRL_PREFERENCE, Form.TRL_UNPAIRED_PREFERENCE)) {
            var written = writer(form).write(label(PAIR, label, null));
            assertThat(written.rows()).isEmpty();
            assertThat(written.isLeftOut()).isTrue();
        }
        var answered = label(PAIR, label, null).with(List.of(answer(1, "{\"choice\":\"" + label + "\"}", "USED")));
        assertThat(rows(Form.RAW, answered))
                .singleElement()
                .satisfies(row -> assertThat(row.get("label").asText()).isEqualTo(label));
    }

    @Test
    void bothSidesOfAPreferenceAreTaughtToKto() {
        var rows = rows(Form.TRL_UNPAIRED_PREFERENCE, scored(PAIR, "A"));

        assertThat(rows).extracting(row -> row.get("completion").asText()).containsExactly("first", "second");
        assertThat(rows).extracting(row -> row.get("label").asBoolean()).containsExactly(true, false);
        assertThat(rows).extracting(row -> row.at("/score/score").asDouble()).containsExactly(-0.5, 0.5);
    }

    @Test
    void aDemonstrationFollowsWhatWasSaidBefore() {
        kind = "TEXT";
        var turns = "{\"turns\":[{\"role\":\"assistant\",\"content\":\"Hello\"}]}";
        var task = label("{\"prompt\":\"Hi\"}", null, null)
                .with(List.of(
                        answer(1, turns, "USED"),
                        answer(2, turns, "EXCLUDED"),
                        answer(3, "{\"cannotJudge\":{\"reason\":\"no\"}}", "USED")));

        assertThat(only(Form.TRL_LANGUAGE_MODELING, task).get("messages")).isEqualTo(json("""
                [{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]"""));
        var row = only(Form.TRL_PROMPT_COMPLETION, task);
        assertThat(row.get("prompt").asText()).isEqualTo("Hi");
        assertThat(row.get("completion").asText()).isEqualTo("Hello");
        assertThat(only(Form.TRL_PROMPT_ONLY, task).get("prompt").asText()).isEqualTo("Hi");
    }

    @Test
    void stepsAreTaughtOnlyWhereAllAreGoodOrBad() {
        kind = "STEPS";
        var item = "{\"prompt\":\"P\",\"steps\":[\"one\",\"two\"]}";
        var row = only(Form.TRL_STEPWISE_SUPERVISION, label(item, null, steps("good", "bad")));

        assertThat(without(row, "lineage")).isEqualTo(json("""
                {"prompt":"P","completions":["one","two"],"labels":[true,false]}"""));
        var neutral = writer(Form.TRL_STEPWISE_SUPERVISION).write(label(item, null, steps("good", "neutral")));
        assertThat(neutral.rows()).isEmpty();
        assertThat(neutral.isLeftOut()).isTrue();
    }

    @Test
    void aRankingMakesAllPairsThatDifferAndNamesTheirGroup() {
        kind = "RANKING";
        var item = "{\"prompt\":\"P\",\"responses\":{\"A\":\"a\",\"B\":\"b\",\"C\":\"c\"}}";
        var rows = rows(Form.RANKING_PAIRS, label(item, null, "{\"ranking\":[[\"B\"],[\"A\",\"C\"]]}"));

        assertThat(rows)
                .extracting(
                        row -> row.get("chosen").asText() + row.get("rejected").asText())
                .containsExactly("ba", "bc");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("rank_chosen").asInt()).isEqualTo(1);
            assertThat(row.get("rank_rejected").asInt()).isEqualTo(2);
            assertThat(row.get("group_id").asText()).isEqualTo(TASK.toString());
        });
    }

    @Test
    void ratingsAreColumnsOfTheirScales() {
        kind = "LIKERT_ASPECTS";
        var row = only(
                Form.RATINGS,
                label("{\"prompt\":\"P\",\"response\":\"R\"}", null, "{\"ratings\":{\"helpfulness\":4,\"tone\":2.5}}"));

        assertThat(without(row, "lineage"))
                .isEqualTo(json("{\"prompt\":\"P\",\"response\":\"R\",\"helpfulness\":4,\"tone\":2.5}"));
    }

    @Test
    void labelStudioGetsPercentAndUtf16Offsets() {
        kind = "BOX";
        var image = "{\"image\":{\"url\":\"https://example.com/a.jpg\",\"width\":640,\"height\":480}}";
        var boxed = label(image, null, null)
                .with(List.of(answer(
                        1, "{\"boxes\":[{\"x\":64,\"y\":48,\"width\":32,\"height\":24,\"label\":\"car\"}]}", "USED")));
        var result = only(Form.LABEL_STUDIO, boxed).at("/annotations/0/result/0");
        assertThat(result.get("value")).isEqualTo(json("""
                {"x":1E+1,"y":1E+1,"width":5,"height":5,"rotation":0,"rectanglelabels":["car"]}"""));
        assertThat(result.get("original_width").asInt()).isEqualTo(640);

        kind = "SPAN";
        var spans = "{\"spans\":[{\"start\":2,\"end\":5,\"quote\":\"Ada\",\"label\":\"person\"}]}";
        var spanned = label("{\"text\":\"\uD83D\uDE00 Ada\"}", null, null).with(List.of(answer(1, spans, "USED")));
        var span = only(Form.LABEL_STUDIO, spanned).at("/annotations/0/result/0/value");
        assertThat(span.get("start").asInt()).isEqualTo(3);
        assertThat(span.get("end").asInt()).isEqualTo(6);
    }

    @Test
    void openAssistantTreesRankRepliesFromZeroAndTiesNotAtAll() {
        var tree = only(Form.OPEN_ASSISTANT, label(PAIR, "B", null));

        assertThat(tree.get("message_tree_id").asText())
                .isEqualTo(ContentId.of("P").toString());
        var replies = tree.at("/prompt/replies");
        assertThat(replies.findValuesAsText("text")).containsExactly("first", "second");
        assertThat(replies.findValues("rank")).extracting(JsonNode::asInt).containsExactly(1, 0);
        assertThat(replies.get(0).get("parent_id")).isEqualTo(tree.at("/prompt/message_id"));
        assertThat(only(Form.OPEN_ASSISTANT, label(PAIR, "tie", null))
                        .at("/prompt/replies")
                        .findValues("rank"))
                .allMatch(JsonNode::isNull);
    }

    @Test
    void argillaAndMturkGetTheirFlatColumns() {
        var task = label(PAIR, "A", null)
                .with(List.of(answer(1, "{\"choice\":\"A\"}", "USED"), answer(2, "{\"choice\":\"B\"}", "EXCLUDED")));

        var record = only(Form.ARGILLA, task);
        assertThat(record.get("preference.responses")).isEqualTo(json("[\"A\",\"B\"]"));
        assertThat(record.get("preference.responses.status")).isEqualTo(json("[\"submitted\",\"discarded\"]"));
        assertThat(record.get("preference.suggestion").asText()).isEqualTo("A");
        var results = rows(Form.MTURK, task);
        assertThat(results).extracting(row -> row.get("Answer.choice").asText()).containsExactly("A", "B");
        assertThat(results.getFirst().get("Input.prompt").asText()).isEqualTo("P");
        assertThat(results.getFirst().get("AssignmentStatus").asText()).isEqualTo("Approved");
    }

    @Test
    void numbersOfItemsKeepTheirDigitsInEveryForm() {
        kind = "LABEL";
        var task = label("{\"n\":0.10000000000000000001}", "x", null);

        assertThat(text(Form.ARGILLA, task)).contains("0.10000000000000000001");
        assertThat(text(Form.LABEL_STUDIO, task)).contains("0.10000000000000000001");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void anItemOfAnyOtherShapeIsNamedOrKeptAndNeverAFault(Form form) {
        for (var payload : List.of(
                "{}", "{\"prompt\":[]}", "{\"prompt\":{\"a\":1},\"image\":[],\"steps\":3}", "{\"text\":null}")) {
            for (var each :
                    List.of("PREFERENCE", "TEXT", "STEPS", "RANKING", "RATING", "BOX", "SPAN", "SAFETY", "OTHER")) {
                kind = each;
                var task = label(
                                payload,
                                null,
                                "{\"ranking\":[[\"A\"],[\"B\"]],\"steps\":[{\"judgement\":\"good\"}],\"rating\":1}")
                        .with(List.of(answer(1, "{\"spans\":[{\"start\":9}],\"turns\":[{}]}", "USED")));
                try {
                    writer(form).write(task);
                } catch (FormNotPossible named) {
                    assertThat(named).hasMessageStartingWith("item 'k' ");
                }
            }
        }
    }

    @Test
    void contentIdsAreThoseOfQualityControl() {
        assertThat(ContentId.of("a", "b")).isEqualTo(UUID.fromString("59b271ae-1bbc-81d3-9d41-929817f4b16f"));
    }

    private RowWriter writer(Form form) {
        return new RowWriter(
                mapper, new LabeledJob(JOB, "acme", JOB, 1, JOB, 3, kind, question), form, new Split(JOB, 0));
    }

    private List<JsonNode> rows(Form form, LabeledTask task) {
        var rows = new ArrayList<JsonNode>();
        writer(form).write(task).rows().forEach(row -> rows.add(json(new String(row.body(), UTF_8))));
        return rows;
    }

    private JsonNode only(Form form, LabeledTask task) {
        var rows = rows(form, task);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private String text(Form form, LabeledTask task) {
        return new String(writer(form).write(task).rows().getFirst().body(), UTF_8);
    }

    private static LabeledTask label(String payload, @Nullable String label, @Nullable String consolidated) {
        return new LabeledTask(
                TASK, "k", payload, label, consolidated, 0.75, "{}", "majority@1", 1, NOW, 0, null, null, List.of());
    }

    private static LabeledTask scored(String payload, String label) {
        return new LabeledTask(
                TASK,
                "k",
                payload,
                label,
                null,
                0.75,
                "{}",
                "majority@1",
                1,
                NOW,
                0,
                new Score(-0.5, -0.9, -0.1, 1, 3),
                new Score(0.5, 0.1, 0.9, 1, 4),
                List.of());
    }

    private static String steps(String... judgements) {
        return "{\"steps\":[{\"judgement\":\"" + String.join("\"},{\"judgement\":\"", judgements) + "\"}]}";
    }

    private static GivenAnswer answer(int number, String json, String outcome) {
        var choice = json.contains("choice") ? json.replaceAll(".*choice\":\"([^\"]*).*", "$1") : null;
        return new GivenAnswer(
                new UUID(9, number),
                "0123456789abcdef0123456789abcde" + number,
                "KE",
                "RATER",
                json,
                choice,
                NOW,
                NOW.plusSeconds(40),
                40_000,
                12_345L,
                "MEASURED",
                new Money(12, "USD"),
                outcome,
                "rule:accept@1",
                null);
    }

    private static JsonNode without(JsonNode row, String column) {
        return row.<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy().without(List.of(column, "regions"));
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
