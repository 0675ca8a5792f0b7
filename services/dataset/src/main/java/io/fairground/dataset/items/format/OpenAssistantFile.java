package io.fairground.dataset.items.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fairground.dataset.items.ItemParser;
import io.fairground.dataset.items.LineReader;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Message trees of Open-Assistant, one a line. Each message of a prompter that has replies makes an item: what was said up to it
 * (a {@code prompt}, or {@code messages} further down) and the replies as {@code responses}, to be ranked. Its key is the id of the message.
 */
record OpenAssistantFile(ItemParser parser, ObjectMapper mapper) implements ItemFile {

    private static final int DEPTH_MAX = 100;
    private static final int LINE_BYTES_MAX = 1 << 24; // trees are longer than items

    @Override
    public void read(InputStream in, Sink sink) throws IOException {
        var reader = new LineReader(in, LINE_BYTES_MAX);
        for (LineReader.@Nullable Line line = reader.next(); line != null; line = reader.next()) {
            switch (line) {
                case LineReader.Line.TooLong(long number) ->
                    sink.take(ItemParser.faulty(number, "", "longer than " + LINE_BYTES_MAX + " bytes"));
                case LineReader.Line.Whole(long number, byte[] bytes) -> read(number, bytes, sink);
            }
        }
    }

    private void read(long line, byte[] bytes, Sink sink) {
        var prompt = parser.tree(bytes).map(tree -> tree.path("prompt"));
        if (prompt.isEmpty()) {
            sink.take(ItemParser.faulty(line, "", "is not one JSON object in UTF-8"));
        } else if (!prompt.get().path("text").isTextual()) {
            sink.take(ItemParser.faulty(line, "/prompt/text", "must be a text"));
        } else {
            visit(line, "/prompt", prompt.get(), mapper.createArrayNode(), sink);
        }
    }

    private void visit(long line, String pointer, JsonNode message, ArrayNode before, Sink sink) {
        if (!message.path("text").isTextual() || before.size() >= DEPTH_MAX) {
            sink.take(ItemParser.faulty(line, pointer, "is no message, or deeper than " + DEPTH_MAX));
            return;
        }
        var isPrompter = "prompter".equals(message.path("role").asText());
        var said = before.deepCopy();
        said.addObject()
                .put("role", isPrompter ? "user" : "assistant")
                .put("content", message.get("text").textValue());
        var replies = message.path("replies");
        if (isPrompter && !replies.isEmpty()) {
            sink.take(item(line, message, said));
        }
        for (int i = 0; i < replies.size(); i++) {
            visit(line, pointer + "/replies/" + i, replies.get(i), said, sink);
        }
    }

    private ItemParser.Parsed item(long line, JsonNode message, ArrayNode said) {
        var item = mapper.createObjectNode();
        item.set("key", message.path("message_id"));
        var payload = item.putObject("payload");
        if (said.size() == 1) {
            payload.set("prompt", message.get("text"));
        } else {
            payload.set("messages", said);
        }
        if (message.path("lang").isTextual()) {
            payload.set("lang", message.get("lang"));
        }
        var responses = payload.putArray("responses");
        for (var reply : message.get("replies")) {
            var response = responses.addObject();
            response.set("key", reply.path("message_id"));
            response.set("text", reply.path("text"));
        }
        return parser.check(line, item);
    }
}
