package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parts of an image, each with a label: {@code {"boxes": [{"x": 10, "y": 20, "width": 30, "height": 40, "label": "car"}]}}.
 *
 * <p>In pixels of the original image, whatever size it was shown in; {@code x} and {@code y} are the upper left corner.
 *
 * @param labels 1 to 200
 * @param imageAt JSON pointer to what has the image's {@code width} and {@code height} in the item; {@code /image} by default
 * @param boxesMax 200 by default
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Box(
        List<String> labels,
        String imageAt,
        Integer boxesMin,
        Integer boxesMax,
        @Nullable Map<String, Object> extraSchema)
        implements Question {

    private static final int BOXES_USUAL = 200;
    private static final int BOXES_MOST = 1_000;
    private static final int PIXELS_MOST = 1_000_000;

    public Box {
        labels = Given.list(labels);
        imageAt = Given.text(imageAt, "/image");
        boxesMax = Given.number(boxesMax, BOXES_USUAL);
        boxesMin = Given.number(boxesMin, 0);
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.BOX;
    }

    @Override
    public List<Fault> faults() {
        return new Faults()
                .names("/labels", labels, 1, Faults.NAMES_MAX)
                .place("imageAt", imageAt)
                .limits("boxesMin", boxesMin, "boxesMax", boxesMax, BOXES_MOST)
                .found();
    }

    @Override
    public ObjectShape shape() {
        var box = ObjectShape.members()
                .required("x", Shapes.number(0, PIXELS_MOST))
                .required("y", Shapes.number(0, PIXELS_MOST))
                .required("width", Shapes.positive(PIXELS_MOST))
                .required("height", Shapes.positive(PIXELS_MOST))
                .required("label", Shapes.oneOf(labels));
        return ObjectShape.members().required("boxes", Shapes.list(box.schema(), boxesMin, boxesMax));
    }

    @Override
    public List<Fault> misfits(JsonNode answer, ItemPayload item) {
        var faults = new Faults();
        var boxes = answer.path("boxes");
        for (var i = 0; i < boxes.size(); i++) {
            compare(faults, "/boxes/" + i, boxes.get(i), item, "x", "width");
            compare(faults, "/boxes/" + i, boxes.get(i), item, "y", "height");
        }
        return faults.found();
    }

    @Override
    public boolean looksAtItem() {
        return true;
    }

    private void compare(Faults faults, String place, JsonNode box, ItemPayload item, String from, String size) {
        var end = box.path(from).doubleValue() + box.path(size).doubleValue();
        item.pixels(imageAt, size)
                .ifPresent(pixels -> faults.require(
                        end <= pixels,
                        place + "/" + size,
                        "reaches beyond the image, whose " + size + " is " + Math.round(pixels) + " pixels"));
    }

    @Override
    public List<Fault> refusals(Question later) {
        var after = (Box) later;
        return new Growth()
                .appended("/labels", labels, after.labels)
                .unchanged("/imageAt", imageAt, after.imageAt)
                .notRaised("/boxesMin", boxesMin, after.boxesMin)
                .notLowered("/boxesMax", boxesMax, after.boxesMax)
                .refusals();
    }
}
