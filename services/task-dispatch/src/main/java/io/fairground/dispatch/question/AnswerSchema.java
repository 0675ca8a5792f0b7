package io.fairground.dispatch.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (2020-12) that each answer to a question is checked against. It refers to nothing outside itself.
 *
 * <p>Every question may also be declined, in one of two ways that are answers like any other, and paid like any other:
 * {@code {"cannotJudge": {"reason": "…"}}} and {@code {"report": {"category": "…"}}}.
 *
 * @param hash SHA-256, in hex, of the schema as JSON without white space, members sorted by name
 */
public record AnswerSchema(Map<String, Object> schema, String hash) {

    /** A member only an answer has that says why the item cannot be judged. */
    public static final String CANNOT_JUDGE = "cannotJudge";

    /** A member only an answer has that reports the item. */
    public static final String REPORT = "report";

    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final List<String> REPORT_CATEGORIES =
            List.of("broken", "illegal", "harmful", "private-data", "wrong-language", "duplicate", "other");
    private static final int REASON_LENGTH = 500;
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static AnswerSchema of(Question question) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DIALECT);
        schema.put("type", "object");
        var shape = question.shape();
        var extra = question.extraSchema();
        if (extra != null) {
            var embedded = ExtraSchema.embedded(extra);
            shape = ExtraSchema.demanded(extra) ? shape.required("extra", embedded) : shape.optional("extra", embedded);
            if (extra.containsKey(ExtraSchema.DEFINITIONS)) {
                schema.put(ExtraSchema.DEFINITIONS, extra.get(ExtraSchema.DEFINITIONS));
            }
        }
        // if, not oneOf: a fault is then named by its place, and not as "none of three shapes fits".
        schema.putAll(either(CANNOT_JUDGE, cannotJudge(), either(REPORT, report(), shape.schema())));
        return new AnswerSchema(schema, sha256(canonical(schema)));
    }

    static String canonical(Map<String, Object> json) {
        try {
            return CANONICAL.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Object> either(String member, ObjectShape with, Map<String, Object> without) {
        var choice = new LinkedHashMap<String, Object>();
        choice.put("if", Map.of("required", List.of(member)));
        choice.put("then", ObjectShape.members().required(member, with.schema()).schema());
        choice.put("else", without);
        return choice;
    }

    private static ObjectShape cannotJudge() {
        return ObjectShape.members().required("reason", Shapes.text(1, REASON_LENGTH));
    }

    private static ObjectShape report() {
        return ObjectShape.members()
                .required("category", Shapes.oneOf(REPORT_CATEGORIES))
                .optional("detail", Shapes.text(1, Limits.COMMENT_LENGTH));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }
}
