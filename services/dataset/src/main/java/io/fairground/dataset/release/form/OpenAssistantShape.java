package io.fairground.dataset.release.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.dataset.release.ContentId;
import io.fairground.dataset.release.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prompt with its replies, ranked, as Open-Assistant published trees.
 *
 * @see <a href="https://github.com/LAION-AI/Open-Assistant/blob/main/oasst-data/oasst_data/schemas.py">oasst_data/schemas.py</a>
 */
final class OpenAssistantShape {

    private OpenAssistantShape() {}

    static List<Row> trees(LabelView label) {
        var prompt = label.prompt();
        if (prompt.isConversational()) {
            throw label.notPossible("has messages, and a tree begins with one prompt");
        }
        var text = prompt.content().textValue();
        var id = ContentId.of(text);
        var root = message(id, null, text, "prompter", label, null).with("replies", replies(label, id, text));
        return List.of(new Row()
                .with("message_tree_id", id)
                .with("tree_state", "ready_for_export")
                .with("prompt", root)
                .with("origin", "fairground:" + label.job().id()));
    }

    private static List<Row> replies(LabelView label, UUID parent, String prompt) {
        return switch (label.job().questionKind()) {
            case "PREFERENCE" -> compared(label, parent, prompt);
            case "RANKING" -> ranked(label, parent, prompt);
            default -> written(label, parent, prompt);
        };
    }

    /** Rank 0 is the best; a tie ranks nothing. */
    private static List<Row> compared(LabelView label, UUID parent, String prompt) {
        var ranks = new LinkedHashMap<String, @Nullable Integer>();
        var winner = label.task().label();
        var isDecided = "A".equals(winner) || "B".equals(winner);
        ranks.put("A", isDecided ? ("A".equals(winner) ? 0 : 1) : null);
        ranks.put("B", isDecided ? ("B".equals(winner) ? 0 : 1) : null);
        var rows = new ArrayList<Row>();
        ranks.forEach((side, rank) -> {
            var text = label.text("response" + side);
            rows.add(reply(label, parent, prompt, text, rank));
        });
        return rows;
    }

    private static List<Row> ranked(LabelView label, UUID parent, String prompt) {
        Map<String, String> texts = ScaleShapes.responses(label.at("responsesAt", "/responses"));
        var rows = new ArrayList<Row>();
        int rank = 0;
        for (var group : label.consolidated().path("ranking")) {
            for (var name : group) {
                rows.add(reply(label, parent, prompt, ScaleShapes.text(label, texts, name.asText()), rank));
            }
            rank++;
        }
        return rows;
    }

    /** Each demonstration is a branch of its turns. */
    private static List<Row> written(LabelView label, UUID parent, String prompt) {
        return label.used()
                .map(given -> branch(label, parent, prompt, given.content().path("turns"), 0))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> branch(LabelView label, UUID parent, String before, JsonNode turns, int at) {
        if (at >= turns.size()) {
            return List.of();
        }
        var text = turns.get(at).path("content").asText();
        var path = before + '\0' + text;
        var id = ContentId.of(path);
        var role = "assistant".equals(turns.get(at).path("role").asText()) ? "assistant" : "prompter";
        return List.of(
                message(id, parent, text, role, label, null).with("replies", branch(label, id, path, turns, at + 1)));
    }

    private static Row reply(LabelView label, UUID parent, String prompt, String text, @Nullable Integer rank) {
        return message(ContentId.of(prompt, text), parent, text, "assistant", label, rank)
                .with("replies", List.of());
    }

    private static Row message(
            UUID id, @Nullable UUID parent, String text, String role, LabelView label, @Nullable Integer rank) {
        return new Row()
                .with("message_id", id)
                .with("parent_id", parent)
                .with("text", text)
                .with("role", role)
                .with("lang", label.payload().path("lang").asText("und"))
                .with("review_count", label.task().answers().size())
                .with("review_result", true)
                .with("deleted", false)
                .with("rank", rank)
                .with("synthetic", false)
                .with("model_name", null);
    }
}
