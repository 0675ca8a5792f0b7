package io.fairground.dispatch.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.kit.json.StrictJson;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A sound question of each kind, as vendors write them. */
public final class Questions {

    public static final ObjectMapper JSON = strict();

    public static final String PREFERENCE = """
            {"kind": "PREFERENCE", "choices": ["A", "B", "tie", "both-bad", "not-comparable"], "strengthMax": 3,
             "reason": true}""";
    public static final String RANKING = """
            {"kind": "RANKING"}""";
    public static final String RATING = """
            {"kind": "RATING", "min": 1, "max": 5, "labels": {"1": "useless", "5": "perfect"}}""";
    public static final String LIKERT_ASPECTS = """
            {"kind": "LIKERT_ASPECTS", "comment": true, "aspects": [
              {"name": "helpfulness", "min": 1, "max": 7}, {"name": "tone", "min": 1, "max": 5, "maxLabel": "kind"}]}""";
    public static final String LABEL = """
            {"kind": "LABEL", "choices": ["yes", "no"]}""";
    public static final String MULTI_LABEL = """
            {"kind": "MULTI_LABEL", "labels": ["humour", "sarcasm", "irony"], "labelsMax": 2}""";
    public static final String TEXT = """
            {"kind": "TEXT", "roles": ["user", "assistant"], "turnsMin": 1, "turnsMax": 3, "lengthMin": 2, "lengthMax": 40}""";
    public static final String PROMPT_WRITING = """
            {"kind": "PROMPT_WRITING", "lengthMin": 3, "lengthMax": 40}""";
    public static final String REWRITE = """
            {"kind": "REWRITE", "lengthMax": 100, "comment": true}""";
    public static final String SPAN = """
            {"kind": "SPAN", "labels": ["person", "place"], "noOverlap": true}""";
    public static final String BOX = """
            {"kind": "BOX", "labels": ["car", "tree"], "boxesMin": 1}""";
    public static final String STEPS = """
            {"kind": "STEPS", "comment": true}""";
    public static final String SAFETY = """
            {"kind": "SAFETY", "harms": ["violence", "self-harm"], "overall": ["safe", "unsafe"]}""";
    public static final String REVIEW = """
            {"kind": "REVIEW", "scores": [{"name": "accuracy", "min": 1, "max": 5}], "comment": true}""";

    public static final List<String> ALL = List.of(
            PREFERENCE,
            RANKING,
            RATING,
            LIKERT_ASPECTS,
            LABEL,
            MULTI_LABEL,
            TEXT,
            PROMPT_WRITING,
            REWRITE,
            SPAN,
            BOX,
            STEPS,
            SAFETY,
            REVIEW);

    private Questions() {}

    /** Reads as the service reads requests. */
    private static ObjectMapper strict() {
        var mapper = new ObjectMapper();
        StrictJson.apply(mapper);
        return mapper;
    }

    public static Question of(String json) {
        try {
            return JSON.readValue(json, Question.class);
        } catch (JsonProcessingException notAQuestion) {
            throw new UncheckedIOException(notAQuestion);
        }
    }

    public static Map<String, Object> members(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException notAnObject) {
            throw new UncheckedIOException(notAnObject);
        }
    }
}
