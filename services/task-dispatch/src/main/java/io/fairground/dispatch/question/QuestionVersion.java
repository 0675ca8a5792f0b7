package io.fairground.dispatch.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A question as a job asked it at some time, with the schema its answers were checked against. The schema is kept, and not
 * made anew, so that its hash says the same for ever.
 *
 * @param version from 1
 * @param schemaHash SHA-256, in hex, of the schema
 */
public record QuestionVersion(int version, Question question, Map<String, Object> schema, String schemaHash) {

    public QuestionVersion {
        schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
    }

    static QuestionVersion of(int version, Question question) {
        var made = AnswerSchema.of(question);
        return new QuestionVersion(version, question, made.schema(), made.hash());
    }
}
