package io.fairground.dataset.release.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipOutputStream;

/**
 * Boxes as COCO and as YOLO. Classes are numbered by name, images in the order of the rows.
 *
 * @see <a href="https://cocodataset.org/#format-data">COCO, data format</a>
 */
public final class BoxFiles {

    private static final int PLACES = 6;
    private static final int LABELS_MAX = 10_000;
    private static final BigDecimal TWO = BigDecimal.TWO;

    private final ObjectMapper mapper;
    private final Map<String, Integer> classes = new TreeMap<>();

    public BoxFiles(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Images, then annotations, then categories: the rows are read three times, one at a time. */
    public void coco(RowSource rows, OutputStream out) throws IOException {
        number(rows, 1);
        write(out, "{\"images\":[");
        var images = new Joined(out);
        rows.read(row -> images.add(image(mapper.readTree(row), images.count() + 1)));
        write(out, "],\n\"annotations\":[");
        var annotations = new Joined(out);
        var image = new long[1];
        rows.read(row -> {
            image[0]++;
            for (var box : mapper.readTree(row).path("boxes")) {
                annotations.add(annotation(box, annotations.count() + 1, image[0]));
            }
        });
        write(out, "],\n\"categories\":" + mapper.writeValueAsString(categories()) + "}\n");
    }

    private Map<String, Object> image(JsonNode row, long id) {
        var image = new TreeMap<String, Object>();
        image.put("id", id);
        image.put("file_name", row.path("file_name"));
        image.put("width", row.path("width"));
        image.put("height", row.path("height"));
        return image;
    }

    private Map<String, Object> annotation(JsonNode box, long id, long image) {
        var width = box.path("width").decimalValue();
        var height = box.path("height").decimalValue();
        var annotation = new TreeMap<String, Object>();
        annotation.put("id", id);
        annotation.put("image_id", image);
        annotation.put("category_id", classOf(box));
        annotation.put(
                "bbox", List.of(box.path("x").decimalValue(), box.path("y").decimalValue(), width, height));
        annotation.put("area", width.multiply(height));
        annotation.put("iscrowd", 0);
        annotation.put("segmentation", List.of());
        return annotation;
    }

    private List<Map<String, Object>> categories() {
        var categories = new ArrayList<Map<String, Object>>();
        classes.forEach((name, id) -> categories.add(new TreeMap<>(Map.of("id", id, "name", name))));
        return categories;
    }

    /**
     * A text file of centres and sizes for each image, named by its number: {@code images.jsonl} says which image that is. Names
     * of files are ours, never those of the data.
     */
    public void yolo(RowSource rows, OutputStream out) throws IOException {
        number(rows, 0);
        var zip = new ZipOutputStream(out);
        entry(zip, "data.yaml", yaml());
        var images = new long[1];
        rows.read(row -> entry(zip, "labels/train/%08d.txt".formatted(++images[0]), lines(mapper.readTree(row))));
        begin(zip, "images.jsonl");
        images[0] = 0;
        rows.read(row -> {
            var file = mapper.readTree(row).path("file_name");
            write(zip, "{\"label\":\"%08d\",\"file_name\":%s}\n".formatted(++images[0], file));
        });
        zip.closeEntry();
        zip.finish();
    }

    private String yaml() throws IOException {
        var yaml = new StringBuilder("path: .\ntrain: images/train\nval: images/train\nnames:\n");
        for (var named : classes.entrySet()) {
            // a JSON string is a YAML string too
            yaml.append("  ")
                    .append(named.getValue())
                    .append(": ")
                    .append(mapper.writeValueAsString(named.getKey()))
                    .append('\n');
        }
        return yaml.toString();
    }

    private String lines(JsonNode row) {
        var width = row.path("width").decimalValue();
        var height = row.path("height").decimalValue();
        var lines = new StringBuilder();
        for (var box : row.path("boxes")) {
            lines.append(classOf(box))
                    .append(' ')
                    .append(centre(box.path("x"), box.path("width"), width))
                    .append(' ')
                    .append(centre(box.path("y"), box.path("height"), height))
                    .append(' ')
                    .append(share(box.path("width").decimalValue(), width))
                    .append(' ')
                    .append(share(box.path("height").decimalValue(), height))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String centre(JsonNode start, JsonNode size, BigDecimal of) {
        return share(start.decimalValue().add(size.decimalValue().divide(TWO)), of);
    }

    private static String share(BigDecimal part, BigDecimal of) {
        return part.divide(of, PLACES, RoundingMode.HALF_EVEN).toPlainString();
    }

    private void number(RowSource rows, int first) throws IOException {
        var names = new TreeSet<String>();
        rows.read(row -> {
            mapper.readTree(row)
                    .path("boxes")
                    .forEach(box -> names.add(box.path("label").asText()));
            if (names.size() > LABELS_MAX) {
                throw new FileNotPossible("there are more than " + LABELS_MAX + " labels");
            }
        });
        classes.clear();
        names.forEach(name -> classes.put(name, first + classes.size()));
    }

    private int classOf(JsonNode box) {
        return classes.getOrDefault(box.path("label").asText(), -1);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        begin(zip, name);
        write(zip, text);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(Zips.entry(name));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    /** Values of a list, a comma between them. */
    private final class Joined {

        private final OutputStream out;
        private long count;

        Joined(OutputStream out) {
            this.out = out;
        }

        void add(Object value) throws IOException {
            write(out, count++ == 0 ? "\n" : ",\n");
            out.write(mapper.writeValueAsBytes(value));
        }

        long count() {
            return count;
        }
    }
}
