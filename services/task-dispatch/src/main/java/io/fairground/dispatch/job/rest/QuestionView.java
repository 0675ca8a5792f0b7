package io.fairground.dispatch.job.rest;

import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.Question;
import java.util.Map;

/**
 * What a job asks, and what fits.
 *
 * @param question all that its vendor asks, defaults filled in
 * @param schema the JSON Schema (2020-12) that answers are checked against, the very one
 * @param schemaVersion from 1: rises each time the vendor adds to the question
 * @param schemaHash SHA-256, in hex, of the schema as JSON without white space, members sorted by name
 */
public record QuestionView(Question question, Map<String, Object> schema, int schemaVersion, String schemaHash) {

    static QuestionView of(JobQuestion question) {
        var latest = question.latest();
        return new QuestionView(latest.question(), latest.schema(), latest.version(), latest.schemaHash());
    }
}
