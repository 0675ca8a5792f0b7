package io.fairground.dataset.release.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.dataset.release.Row;
import io.fairground.dataset.release.Rows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A task of Label Studio with an annotation for each answer. Only files are compatible: Label Studio gives ids when it imports.
 *
 * @see <a href="https://labelstud.io/guide/export">Label Studio, export formats</a>
 */
final class LabelStudioShape {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int PLACES = 10;
    private static final int HEX_DIGITS = 7;

    private LabelStudioShape() {}

    static List<Row> tasks(LabelView label) {
        return List.of(new Row()
                .with("data", label.payload())
                .with("meta", Rows.Lineage.of(label.job(), label.task()))
                .with(
                        "annotations",
                        label.task().answers().stream()
                                .map(answer -> annotation(label, new LabelView.Given(answer, label.answer(answer))))
                                .toList())
                .with("predictions", List.of()));
    }

    private static Row annotation(LabelView label, LabelView.Given given) {
        var results = given.isDeclined() ? List.<Row>of() : results(label, given.content());
        var answer = given.answer();
        return new Row()
                .with("completed_by", number(answer.worker()))
                .with("worker", answer.worker())
                .with("was_cancelled", given.isDeclined())
                .with("ground_truth", false)
                .with("lead_time", answer.seconds())
                .with("result_count", results.size())
                .with("created_at", answer.leasedAt())
                .with("updated_at", answer.submittedAt())
                .with("result", results);
    }

    /** Label Studio knows people by numbers: the first 28 bits of the pseudonym. */
    private static int number(String worker) {
        return Integer.parseInt(worker.substring(0, HEX_DIGITS), 16);
    }

    private static List<Row> results(LabelView label, JsonNode answer) {
        var results = new ArrayList<Row>();
        switch (label.job().questionKind()) {
            case "PREFERENCE" -> results.add(preference(answer.path("choice").asText()));
            case "LABEL" ->
                results.add(choices("label", List.of(answer.path("label").asText())));
            case "MULTI_LABEL" -> results.add(choices("labels", answer.path("labels")));
            case "RATING" -> results.add(rating("rating", answer.path("rating")));
            case "LIKERT_ASPECTS" ->
                answer.path("ratings").properties().forEach(r -> results.add(rating(r.getKey(), r.getValue())));
            case "RANKING" -> results.add(ranker(answer.path("ranking")));
            case "TEXT" -> results.add(text("turns", answer.path("turns").findValuesAsText("content")));
            case "PROMPT_WRITING" ->
                results.add(text("prompt", List.of(answer.path("prompt").asText())));
            case "REWRITE" ->
                results.add(text("text", List.of(answer.path("text").asText())));
            case "SPAN" -> spans(label, answer, results);
            case "BOX" -> boxes(label, answer, results);
            case "STEPS" -> steps(answer, results);
            case "SAFETY" ->
                answer.path("harms")
                        .properties()
                        .forEach(h -> results.add(
                                choices(h.getKey(), List.of(h.getValue().asText()))));
            case "REVIEW" ->
                results.add(choices("verdict", List.of(answer.path("verdict").asText())));
            default -> results.add(text("answer", List.of(answer.toString())));
        }
        return results;
    }

    private static Row preference(String choice) {
        return switch (choice) {
            case "A" -> result("preference", "preference", "pairwise", Map.of("selected", "left"));
            case "B" -> result("preference", "preference", "pairwise", Map.of("selected", "right"));
            default -> choices("preference", List.of(choice));
        };
    }

    private static Row choices(String name, Object choices) {
        return result(name, "item", "choices", Map.of("choices", choices));
    }

    private static Row rating(String name, JsonNode rating) {
        return result(name, "item", "rating", Map.of("rating", rating));
    }

    private static Row text(String name, List<String> texts) {
        return result(name, "item", "textarea", Map.of("text", texts));
    }

    private static Row ranker(JsonNode groups) {
        var buckets = new Row();
        for (int i = 0; i < groups.size(); i++) {
            buckets.with(String.valueOf(i + 1), groups.get(i));
        }
        return result("ranking", "item", "ranker", Map.of("ranker", buckets));
    }

    /** Label Studio counts UTF-16 units, as JavaScript does; answers count code points. */
    private static void spans(LabelView label, JsonNode answer, List<Row> results) {
        var text = label.at("textAt", "/text").asText();
        for (var span : answer.path("spans")) {
            var value = new Row()
                    .with("start", units(text, span.path("start").asInt()))
                    .with("end", units(text, span.path("end").asInt()))
                    .with("text", span.path("quote"))
                    .with("labels", List.of(span.path("label").asText()));
            results.add(result("spans", "item", "labels", value));
        }
    }

    private static int units(String text, int codePoints) {
        return text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    }

    /** In percent of the image, whose size the item must say. */
    private static void boxes(LabelView label, JsonNode answer, List<Row> results) {
        var image = label.at("imageAt", "/image");
        if (!image.path("width").isNumber() || !image.path("height").isNumber()) {
            throw label.notPossible("does not say width and height of its image");
        }
        var width = image.get("width").decimalValue();
        var height = image.get("height").decimalValue();
        for (var box : answer.path("boxes")) {
            var value = new Row()
                    .with("x", percent(box.path("x"), width))
                    .with("y", percent(box.path("y"), height))
                    .with("width", percent(box.path("width"), width))
                    .with("height", percent(box.path("height"), height))
                    .with("rotation", 0)
                    .with("rectanglelabels", List.of(box.path("label").asText()));
            results.add(result("boxes", "image", "rectanglelabels", value)
                    .with("original_width", width)
                    .with("original_height", height)
                    .with("image_rotation", 0));
        }
    }

    private static BigDecimal percent(JsonNode pixels, BigDecimal of) {
        return pixels.decimalValue()
                .multiply(PERCENT)
                .divide(of, PLACES, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    private static void steps(JsonNode answer, List<Row> results) {
        var steps = answer.path("steps");
        for (int i = 0; i < steps.size(); i++) {
            results.add(choices(
                    "step-" + (i + 1), List.of(steps.get(i).path("judgement").asText())));
        }
    }

    private static Row result(String from, String to, String type, Object value) {
        return new Row()
                .with("from_name", from)
                .with("to_name", to)
                .with("type", type)
                .with("value", value);
    }
}
