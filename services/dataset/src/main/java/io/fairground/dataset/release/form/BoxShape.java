package io.fairground.dataset.release.form;

import io.fairground.dataset.release.Row;
import java.util.List;

/** Images with the boxes that the answers came to, in pixels: what COCO and YOLO files are made of. */
final class BoxShape {

    private BoxShape() {}

    static List<Row> images(LabelView label) {
        var image = label.at("imageAt", "/image");
        if (!image.path("width").isNumber() || !image.path("height").isNumber()) {
            throw label.notPossible("does not say width and height of its image");
        }
        var file = image.path("file_name")
                .asText(image.path("url").asText(label.task().itemKey()));
        var row = new Row()
                .with("file_name", file)
                .with("width", image.get("width"))
                .with("height", image.get("height"))
                .with("boxes", label.consolidated().path("boxes"));
        return label.consolidated().has("boxes") ? List.of(label.whole(row)) : List.of();
    }
}
