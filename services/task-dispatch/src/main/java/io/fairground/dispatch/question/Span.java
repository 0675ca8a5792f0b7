package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.events.dispatch.QuestionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a text, each with a label: {@code {"spans": [{"start": 0, "end": 3, "quote": "Ada", "label": "person"}]}}.
 *
 * <p>Offsets count Unicode code points, from 0; {@code end} is the first one after the span.
 *
 * @param labels 1 to 200
 * @param textAt JSON pointer to the text in the item; {@code /text} by default
 * @param spansMax 200 by default
 * @param noOverlap whether spans keep apart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Span(
        List<String> labels,
        String textAt,
        Integer spansMin,
        Integer spansMax,
        Boolean noOverlap,
        @Nullable Map<String, Object> extraSchema)
        implements Question {

    private static final int SPANS_USUAL = 200;
    private static final int SPANS_MOST = 1_000;

    public Span {
        labels = Given.list(labels);
        textAt = Given.text(textAt, "/text");
        spansMax = Given.number(spansMax, SPANS_USUAL);
        spansMin = Given.number(spansMin, 0);
        noOverlap = Given.flag(noOverlap);
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.SPAN;
    }

    @Override
    public List<Fault> faults() {
        return new Faults()
                .names("/labels", labels, 1, Faults.NAMES_MAX)
                .place("textAt", textAt)
                .limits("spansMin", spansMin, "spansMax", spansMax, SPANS_MOST)
                .found();
    }

    @Override
    public ObjectShape shape() {
        var span = ObjectShape.members()
                .required("start", Shapes.integer(0, Limits.TEXT_LENGTH_ITEM))
                .required("end", Shapes.integer(1, Limits.TEXT_LENGTH_ITEM))
                .required("quote", Shapes.text(1, Limits.TEXT_LENGTH))
                .required("label", Shapes.oneOf(labels));
        return ObjectShape.members().required("spans", Shapes.list(span.schema(), spansMin, spansMax));
    }

    @Override
    public List<Fault> misfits(JsonNode answer, ItemPayload item) {
        var text = item.text(textAt).map(String::codePoints).map(IntStream::toArray);
        var faults = new Faults();
        var spans = answer.path("spans");
        var before = new ArrayList<JsonNode>();
        for (var i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            var place = "/spans/" + i;
            faults.require(end(span) > start(span), place + "/end", "comes after start");
            faults.require(
                    !noOverlap || before.stream().noneMatch(other -> overlap(other, span)), place, "overlaps another");
            text.ifPresent(codePoints -> compare(faults, place, span, codePoints));
            before.add(span);
        }
        return faults.found();
    }

    @Override
    public boolean looksAtItem() {
        return true;
    }

    private static void compare(Faults faults, String place, JsonNode span, int[] text) {
        var start = start(span);
        var end = end(span);
        if (end > text.length) {
            faults.require(false, place + "/end", "is behind the end of the text, at " + text.length);
        } else if (end > start) {
            var said = new String(text, start, end - start);
            faults.require(
                    said.equals(span.path("quote").asText()),
                    place + "/quote",
                    "is not what the text has from start to end, counted in Unicode code points");
        }
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return start(one) < end(other) && start(other) < end(one);
    }

    private static int start(JsonNode span) {
        return span.path("start").intValue();
    }

    private static int end(JsonNode span) {
        return span.path("end").intValue();
    }

    @Override
    public List<Fault> refusals(Question later) {
        var after = (Span) later;
        return new Growth()
                .appended("/labels", labels, after.labels)
                .unchanged("/textAt", textAt, after.textAt)
                .notRaised("/spansMin", spansMin, after.spansMin)
                .notLowered("/spansMax", spansMax, after.spansMax)
                .mayCome("/noOverlap", !noOverlap, !after.noOverlap)
                .refusals();
    }
}
