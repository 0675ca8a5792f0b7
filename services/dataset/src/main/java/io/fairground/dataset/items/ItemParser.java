package io.fairground.dataset.items;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;
import static com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS;
import static com.fasterxml.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.fairground.dataset.items.LineReader.Line;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of an import: {@code {"key": "...", "payload": {...}}} and nothing else.
 *
 * <p>Numbers keep their digits: 0.10 stays 0.10, and 2^63 + 1 stays itself.
 */
public final class ItemParser {

    public static final int LINE_BYTES_MAX = 1 << 18;
    public static final int PAYLOAD_BYTES_MAX = 1 << 16;
    public static final int KEY_LENGTH_MAX = 200;

    private static final Set<String> FIELDS = Set.of("key", "payload");

    private final ObjectMapper mapper;
    private final ObjectReader reader;

    /** @param mapper strict about duplicate fields and depth */
    public ItemParser(ObjectMapper mapper) {
        this.mapper = mapper;
        this.reader = mapper.reader()
                .with(FAIL_ON_TRAILING_TOKENS, USE_BIG_DECIMAL_FOR_FLOATS)
                .without(STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /** A line is an item, or it is not one for a reason. */
    public sealed interface Parsed {
        record Sound(StagedItem item) implements Parsed {}

        record Faulty(RowError error) implements Parsed {}
    }

    public Parsed parse(Line line) {
        return switch (line) {
            case Line.TooLong(long number) -> faulty(number, "", "longer than " + LINE_BYTES_MAX + " bytes");
            case Line.Whole(long number, byte[] bytes) -> parse(number, bytes);
        };
    }

    private Parsed parse(long number, byte[] bytes) {
        try {
            var text = text(bytes);
            if (text.isBlank()) {
                return faulty(number, "", "is blank");
            }
            return check(number, reader.readTree(text));
        } catch (CharacterCodingException e) {
            return faulty(number, "", "is not UTF-8");
        } catch (JsonProcessingException e) {
            return faulty(number, "", "is not one JSON object: " + reason(e));
        }
    }

    /** @param item {@code {"key": "...", "payload": {...}}}, if it is one */
    public Parsed check(long number, JsonNode item) {
        var fault = fault(item);
        if (fault.isPresent()) {
            return faulty(number, fault.get().pointer(), fault.get().detail());
        }
        try {
            return item(number, item.get("key").textValue(), mapper.writeValueAsBytes(item.get("payload")));
        } catch (JsonProcessingException e) {
            return faulty(number, "/payload", "cannot be written as JSON");
        }
    }

    /** What the bytes say; empty where they are not one JSON value in UTF-8. */
    public Optional<JsonNode> tree(byte[] bytes) {
        try {
            return Optional.of(reader.readTree(text(bytes)));
        } catch (CharacterCodingException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Strict, and numbers keep their digits. */
    public ObjectReader reader() {
        return reader;
    }

    private static Parsed item(long number, String key, byte[] payload) {
        return payload.length > PAYLOAD_BYTES_MAX
                ? faulty(number, "/payload", "has " + payload.length + " bytes, at most " + PAYLOAD_BYTES_MAX)
                : new Parsed.Sound(new StagedItem(number, key, payload));
    }

    private static Optional<PayloadCheck.Fault> fault(JsonNode node) {
        if (!node.isObject()) {
            return PayloadCheck.fault("", "is not a JSON object");
        }
        for (var field : node.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                return PayloadCheck.fault(PayloadCheck.step("", field.getKey()), "is not a field of an item");
            }
        }
        return keyFault(node.get("key")).or(() -> payloadFault(node.get("payload")));
    }

    private static Optional<PayloadCheck.Fault> keyFault(@Nullable JsonNode key) {
        if (key == null || !key.isTextual() || key.textValue().isBlank()) {
            return PayloadCheck.fault("/key", "must be a text that is not blank");
        }
        if (key.textValue().length() > KEY_LENGTH_MAX) {
            return PayloadCheck.fault("/key", "is longer than " + KEY_LENGTH_MAX + " characters");
        }
        return PayloadCheck.of(key, "/key");
    }

    private static Optional<PayloadCheck.Fault> payloadFault(@Nullable JsonNode payload) {
        return payload == null || !payload.isObject()
                ? PayloadCheck.fault("/payload", "must be a JSON object")
                : PayloadCheck.of(payload, "/payload");
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String reason(JsonProcessingException e) {
        var first = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
        var location = e.getLocation();
        return location == null ? first : first + " (column " + location.getColumnNr() + ")";
    }

    /** Why a row is no item. */
    public static Parsed faulty(long line, String pointer, String detail) {
        return new Parsed.Faulty(new RowError(line, pointer, detail));
    }
}
