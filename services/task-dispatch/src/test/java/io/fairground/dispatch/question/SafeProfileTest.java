package io.fairground.dispatch.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeProfileTest {

    @Test
    void aSchemaThatEndsAndBoundsItsValuesIsTaken() {
        assertThat(faults("""
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "additionalProperties": false,
                 "properties": {
                   "sources": {"type": "array", "maxItems": 5, "items": {"$ref": "#/$defs/source"}},
                   "sure": {"type": "boolean"}, "level": {"enum": ["low", "high"]},
                   "code": {"type": "string", "maxLength": 20, "pattern": "^[A-Z]{2}-[0-9]{4}$"},
                   "day": {"type": ["string", "null"], "maxLength": 10, "format": "date"}},
                 "required": ["sure"],
                 "$defs": {"source": {"type": "string", "minLength": 1, "maxLength": 200, "format": "uri"}}}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"$ref": "https://example.com/schema"}                      | /a/$ref
            {"$ref": "#/properties/a"}                                  | /a/$ref
            {"$ref": "#/$defs/none"}                                    | /a/$ref
            {"$dynamicRef": "#x"}                                       | /a/$dynamicRef
            {"$id": "https://example.com", "type": "boolean"}           | /a/$id
            {"type": "string"}                                          | /a
            {"type": ["null", "string"]}                                | /a
            {"type": "array", "items": {"type": "boolean"}}             | /a
            {"type": "array", "maxItems": 2, "items": {"type": "string"}} | /a/items
            {"type": "object"}                                          | /a
            {"minimum": 3}                                              | /a
            {"type": "string", "maxLength": 9, "format": "regex"}       | /a/format
            {"type": "string", "maxLength": 9999, "pattern": "^a"}      | /a
            {"type": "string", "maxLength": 9, "pattern": "(a+)+$"}     | /a/pattern
            {"patternProperties": {".*": true}, "type": "boolean"}      | /a/patternProperties
            {"type": "boolean", "$defs": {}}                            | /a/$defs
            {"type": "number", "minimum": "low"}                        | /a/minimum
            "boolean"                                                   | /a
            """)
    void whatLooksElsewhereOrHasNoEndIsRefusedWithItsPlace(String property, String pointer) {
        assertThat(faults("{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": " + property
                        + "}}"))
                .extracting(Fault::pointer)
                .containsExactly("/extraSchema/properties" + pointer);
    }

    @Test
    void extraIsAnObject() {
        assertThat(faults("{\"type\": \"boolean\"}")).extracting(Fault::pointer).containsExactly("/extraSchema/type");
    }

    @Test
    void depthIsLimitedAlsoThroughDefinitions() {
        var deep = "{\"type\": \"boolean\"}";
        for (var i = 0; i < 7; i++) {
            deep = "{\"allOf\": [" + deep + "]}";
        }

        assertThat(faults(object("\"a\": " + deep, ""))).isNotEmpty();
        assertThat(faults(
                        object("\"a\": {\"$ref\": \"#/$defs/b\"}", "\"b\": {\"allOf\": [{\"$ref\": \"#/$defs/b\"}]}")))
                .extracting(Fault::detail)
                .contains("comes back to itself");
    }

    /** Two kilobytes that would be four thousand schemas. */
    @Test
    void aShortSchemaDoesNotUnfoldIntoALongCheck() {
        var definitions = "\"d0\": {\"allOf\": [" + references("d1", 45) + "]}, \"d1\": {\"allOf\": ["
                + references("d2", 45) + "]}, \"d2\": {\"type\": \"boolean\"}";

        assertThat(faults(object("\"a\": {\"$ref\": \"#/$defs/d0\"}", definitions)))
                .extracting(Fault::detail)
                .containsExactly("unfolds into more than 2000 schemas");
    }

    @Test
    void sizeIsLimited() {
        assertThat(faults("{\"type\": \"object\", \"additionalProperties\": false, \"description\": \""
                        + "x".repeat(16_384) + "\"}"))
                .extracting(Fault::detail)
                .containsExactly("is larger than 16 KiB");
    }

    private static String references(String to, int times) {
        return String.join(",", Collections.nCopies(times, "{\"$ref\": \"#/$defs/" + to + "\"}"));
    }

    private static String object(String properties, String definitions) {
        return "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {" + properties
                + "}, \"$defs\": {" + definitions + "}}";
    }

    private static List<Fault> faults(String schema) {
        return ExtraSchema.faults(Questions.members(schema));
    }
}
