package io.fairground.dataset.release.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.fairground.dataset.release.FormNotPossible;
import io.fairground.dataset.release.GivenAnswer;
import io.fairground.dataset.release.LabeledJob;
import io.fairground.dataset.release.LabeledTask;
import io.fairground.dataset.release.Prompt;
import io.fairground.dataset.release.RegionLabels;
import io.fairground.dataset.release.Row;
import io.fairground.dataset.release.Rows;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A label with its JSON read: what forms are made of.
 *
 * @param question all that was asked
 * @param payload of the item
 * @param consolidated what the answers come to; missing where the label says it all
 */
record LabelView(
        ObjectMapper mapper,
        LabeledJob job,
        LabeledTask task,
        JsonNode question,
        JsonNode payload,
        JsonNode consolidated) {

    static LabelView of(ObjectMapper mapper, LabeledJob job, JsonNode question, LabeledTask task) {
        var answer = task.answer();
        return new LabelView(
                mapper,
                job,
                task,
                question,
                read(mapper, task.payload()),
                answer == null ? MissingNode.getInstance() : read(mapper, answer));
    }

    /** Numbers keep their digits. */
    private static JsonNode read(ObjectMapper mapper, String json) {
        try {
            return mapper.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .with(JsonNodeFactory.withExactBigDecimals(true))
                    .readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored is not JSON", e);
        }
    }

    Prompt prompt() {
        return Prompt.of(payload).orElseThrow(() -> notPossible("has no text in prompt"));
    }

    String text(String field) {
        var text = Prompt.text(payload, field);
        if (text == null) {
            throw notPossible("has no text in " + field);
        }
        return text;
    }

    /** The place in the item that the question names, or the one it means when it names none. */
    JsonNode at(String setting, String otherwise) {
        return payload.at(question.path(setting).asText(otherwise));
    }

    JsonNode answer(GivenAnswer answer) {
        return read(mapper, answer.answer());
    }

    /** Answers that count, read, without those that declined the task. */
    Stream<Given> used() {
        return task.answers().stream()
                .filter(GivenAnswer::isUsed)
                .map(answer -> new Given(answer, answer(answer)))
                .filter(given -> !given.isDeclined());
    }

    /** An answer and what it says. */
    record Given(GivenAnswer answer, JsonNode content) {
        boolean isDeclined() {
            return content.has("cannotJudge") || content.has("report");
        }
    }

    /** The row with what each region says, and the lineage, behind it. */
    Row whole(Row row) {
        return row.with("regions", regions()).with("lineage", Rows.Lineage.of(job, task));
    }

    /** As a list: a column for each region would differ from release to release. */
    private List<Row> regions() {
        return RegionLabels.counts(task).entrySet().stream()
                .map(region -> new Row().with("region", region.getKey()).with("choices", choices(region.getValue())))
                .toList();
    }

    private static List<Row> choices(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> new Row().with("choice", count.getKey()).with("answers", count.getValue()))
                .toList();
    }

    FormNotPossible notPossible(String why) {
        return new FormNotPossible(task.itemKey(), why);
    }
}
