package io.fairground.dataset.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked: a text, or the messages so far.
 *
 * <p>The item's payload has {@code prompt} (a text or a list of messages), or {@code messages}, or {@code instruction} with
 * an optional {@code input}; the prompt is then the instruction, an empty line, and the input if it is not empty.
 *
 * @param content a text, or a list of {@code {role, content}}
 */
public record Prompt(JsonNode content) {

    private static final String BETWEEN = "\n\n";
    private static final Set<String> ROLES = Set.of("system", "user", "assistant", "tool", "developer");

    public static Optional<Prompt> of(JsonNode payload) {
        for (var field : new String[] {"prompt", "messages"}) {
            var node = payload.get(field);
            if (node != null && (isMessages(node) || node.isTextual() && "prompt".equals(field))) {
                return Optional.of(new Prompt(node));
            }
        }
        return instruction(payload).map(text -> new Prompt(TextNode.valueOf(text)));
    }

    private static Optional<String> instruction(JsonNode payload) {
        var instruction = text(payload, "instruction");
        var input = text(payload, "input");
        if (instruction == null || input == null || input.isEmpty()) {
            return Optional.ofNullable(instruction);
        }
        return Optional.of(instruction + BETWEEN + input);
    }

    private static boolean isMessages(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            return false;
        }
        for (var message : node) {
            if (!ROLES.contains(message.path("role").asText())
                    || !message.path("content").isTextual()) {
                return false;
            }
        }
        return true;
    }

    public boolean isConversational() {
        return content.isArray();
    }

    /** What a model says then: a text beside a text, a list of one message beside messages. */
    public JsonNode completion(String text) {
        if (!isConversational()) {
            return TextNode.valueOf(text);
        }
        return JsonNodeFactory.instance.arrayNode().add(message("assistant", text));
    }

    public static JsonNode message(String role, String content) {
        return JsonNodeFactory.instance.objectNode().put("role", role).put("content", content);
    }

    /** The text at a field; null where there is none. */
    public static @Nullable String text(JsonNode payload, String field) {
        var node = payload.get(field);
        return node == null || !node.isTextual() ? null : node.textValue();
    }
}
