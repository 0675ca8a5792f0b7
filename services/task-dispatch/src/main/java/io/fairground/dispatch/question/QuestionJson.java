package io.fairground.dispatch.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fairground.events.dispatch.QuestionKind;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Questions as JSON: as they are announced, and as they are stored. */
public final class QuestionJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<QuestionVersion>> VERSIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private QuestionJson() {}

    /** Its {@code kind} and all its members, defaults filled in. */
    public static Map<String, Object> members(Question question) {
        return JSON.convertValue(question, MEMBERS);
    }

    public static String write(JobQuestion question) {
        try {
            return JSON.writerFor(VERSIONS).writeValueAsString(question.versions());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static JobQuestion read(String stored) {
        try {
            return new JobQuestion(JSON.readValue(stored, VERSIONS));
        } catch (JsonProcessingException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    /** The question of a job that was stored when there were two kinds, and nothing but choices to them. */
    public static JobQuestion ofChoices(QuestionKind kind, List<String> choices) {
        return JobQuestion.first(
                kind == QuestionKind.PREFERENCE ? new Preference(choices, 0, false, null) : new Label(choices, null));
    }
}
