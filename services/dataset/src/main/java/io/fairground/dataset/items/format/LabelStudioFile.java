package io.fairground.dataset.items.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.items.ItemParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/**
 * A list of Label Studio's tasks: {@code data} is the payload, and the key is {@code meta.itemKey} (as releases have it), else
 * {@code id}. Annotations and predictions are no part of an item.
 */
record LabelStudioFile(ItemParser parser, ObjectMapper mapper) implements ItemFile {

    @Override
    public void read(InputStream in, Sink sink) throws IOException {
        try (var json = parser.reader().createParser(utf8(in))) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                sink.take(ItemParser.faulty(1, "", "is not a list of tasks"));
                return;
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                var line = json.currentTokenLocation().getLineNr();
                sink.take(item(line, parser.reader().readTree(json)));
            }
            if (json.currentToken() != JsonToken.END_ARRAY || json.nextToken() != null) {
                sink.take(ItemParser.faulty(json.currentLocation().getLineNr(), "", "is not a task in a list"));
            }
        } catch (CharacterCodingException e) {
            sink.take(ItemParser.faulty(1, "", "the file is not UTF-8"));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            sink.take(ItemParser.faulty(at == null ? 1 : Math.max(1, at.getLineNr()), "", "is not JSON"));
        }
    }

    private static Reader utf8(InputStream in) {
        return new InputStreamReader(
                in,
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private ItemParser.Parsed item(long line, JsonNode task) {
        var data = task.path("data");
        if (!data.isObject()) {
            return ItemParser.faulty(line, "/data", "must be a JSON object");
        }
        var item = mapper.createObjectNode();
        var key = task.at("/meta/itemKey").isTextual() ? task.at("/meta/itemKey") : task.path("id");
        if (key.isTextual() || key.isIntegralNumber()) {
            item.put("key", key.asText());
        }
        item.set("payload", data);
        return parser.check(line, item);
    }
}
