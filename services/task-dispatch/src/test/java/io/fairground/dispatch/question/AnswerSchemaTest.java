package io.fairground.dispatch.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerSchemaTest {

    static Stream<String> all() {
        return Questions.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSchemaIsOneAndBoundsEveryValue(String question) {
        var schema = AnswerSchema.of(Questions.of(question)).schema();

        assertThat(MetaSchema.faults(schema)).isEmpty();
        requireBounded(Questions.JSON.valueToTree(schema), "");
    }

    @Test
    void theHashIsTheSameForTheSameQuestionAndAnotherForAnyOther() {
        var hashes = new HashSet<String>();
        Questions.ALL.forEach(
                question -> hashes.add(AnswerSchema.of(Questions.of(question)).hash()));

        assertThat(hashes).hasSize(Questions.ALL.size()).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(AnswerSchema.of(Questions.of(Questions.SPAN)))
                .isEqualTo(AnswerSchema.of(Questions.of(Questions.SPAN)));
    }

    /** Who wants to check an answer on their own side computes it: sorted members, no white space, SHA-256. */
    @Test
    void theHashIsThatOfTheSortedJson() {
        assertThat(AnswerSchema.canonical(Questions.members("{\"b\": [1, {\"d\": 2, \"c\": null}], \"a\": \"é\"}")))
                .isEqualTo("{\"a\":\"é\",\"b\":[1,{\"c\":null,\"d\":2}]}");
    }

    @Test
    void theDefinitionsOfAVendorsSchemaStandAtTheRoot() {
        var extra = Questions.members("""
                {"type": "object", "additionalProperties": false, "required": ["why"],
                 "properties": {"why": {"$ref": "#/$defs/short"}}, "$defs": {"short": {"type": "string", "maxLength": 9}}}""");

        var schema = Questions.JSON.<JsonNode>valueToTree(
                AnswerSchema.of(new Label(List.of("yes", "no"), extra)).schema());

        assertThat(schema.at("/$defs/short/maxLength").intValue()).isEqualTo(9);
        assertThat(schema.at("/else/else/properties/extra/$defs").isMissingNode())
                .isTrue();
        assertThat(schema.at("/else/else/required").toString()).isEqualTo("[\"label\",\"extra\"]");
    }

    private static void requireBounded(JsonNode schema, String place) {
        var type = schema.path("type").asText();
        assertThat(schema.has("$ref")).as(place).isFalse();
        if (type.equals("string")) {
            assertThat(schema.has("enum") || schema.has("maxLength")).as(place).isTrue();
        }
        if (type.equals("array")) {
            assertThat(schema.has("maxItems")).as(place).isTrue();
        }
        if (type.equals("integer") || type.equals("number")) {
            assertThat(schema.has("maximum")).as(place).isTrue();
        }
        if (schema.has("properties")) {
            assertThat(schema.path("additionalProperties").toString()).as(place).isEqualTo("false");
        }
        schema.properties().forEach(member -> requireBounded(member.getValue(), place + "/" + member.getKey()));
    }
}
