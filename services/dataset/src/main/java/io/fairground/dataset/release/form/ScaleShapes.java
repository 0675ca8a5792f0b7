package io.fairground.dataset.release.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.dataset.release.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders and numbers. */
final class ScaleShapes {

    private ScaleShapes() {}

    /**
     * All pairs of a ranking whose ranks differ. Pairs of one prompt are not independent: {@code group_id} lets a trainer
     * weigh them.
     */
    static List<Row> pairs(LabelView label) {
        var texts = responses(label.at("responsesAt", "/responses"));
        var groups = label.consolidated().path("ranking");
        var rows = new ArrayList<Row>();
        for (int better = 0; better < groups.size(); better++) {
            for (int worse = better + 1; worse < groups.size(); worse++) {
                for (var chosen : groups.get(better)) {
                    for (var rejected : groups.get(worse)) {
                        rows.add(pair(label, texts, chosen.asText(), better, rejected.asText(), worse));
                    }
                }
            }
        }
        return rows;
    }

    private static Row pair(
            LabelView label, Map<String, String> texts, String chosen, int better, String rejected, int worse) {
        var prompt = label.prompt();
        return label.whole(new Row()
                .with("prompt", prompt.content())
                .with("chosen", prompt.completion(text(label, texts, chosen)))
                .with("rejected", prompt.completion(text(label, texts, rejected)))
                .with("rank_chosen", better + 1)
                .with("rank_rejected", worse + 1)
                .with("group_id", label.task().taskId()));
    }

    static String text(LabelView label, Map<String, String> texts, String name) {
        var text = texts.get(name);
        if (text == null) {
            throw label.notPossible("has no response '" + name + "' that was ranked");
        }
        return text;
    }

    /** The texts of what is ranked, by the names that answers use: members, or keys, or 1, 2, .... */
    static Map<String, String> responses(JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        if (node.isObject()) {
            node.properties().forEach(member -> texts.put(member.getKey(), text(member.getValue())));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            texts.put(node.get(i).path("key").asText(String.valueOf(i + 1)), text(node.get(i)));
        }
        return texts;
    }

    private static String text(JsonNode response) {
        return response.isTextual()
                ? response.textValue()
                : response.path("text").asText(response.toString());
    }

    /** A prompt, a response and a column for each scale; what the answers came to, which may lie between two marks. */
    static List<Row> ratings(LabelView label) {
        var row = new Row().with("prompt", label.prompt().content()).with("response", label.text("response"));
        var answer = label.consolidated();
        if (answer.has("ratings")) {
            answer.get("ratings").properties().forEach(rating -> row.with(rating.getKey(), rating.getValue()));
        } else if (answer.has("rating")) {
            row.with("rating", answer.get("rating"));
        } else {
            return List.of();
        }
        return List.of(label.whole(row));
    }
}
