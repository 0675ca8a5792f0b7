package io.fairground.dispatch.question.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fairground.dispatch.question.AnswerFault;
import io.fairground.dispatch.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Checks an answer against the JSON Schema of its question. */
@ApplicationScoped
public class CheckAnswer {

    private static final int SCHEMAS_KEPT_MAX = 1_000;

    private final ObjectMapper json;
    private final SchemaRegistry registry;
    private final LoadingCache<Question, Schema> schemas;

    CheckAnswer(ObjectMapper json) {
        this.json = json;
        this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        this.schemas = Caffeine.newBuilder().maximumSize(SCHEMAS_KEPT_MAX).build(this::compile);
    }

    /** @return what is wrong with the answer; empty when it is valid */
    public List<AnswerFault> faults(Question question, Map<String, Object> answer) {
        var node = json.<JsonNode>valueToTree(answer);
        return schemas.get(question).validate(node).stream()
                .map(error -> new AnswerFault(error.getInstanceLocation().toString(), error.getMessage()))
                .toList();
    }

    // The schema is made from the question and has no $ref, so nothing is ever loaded from elsewhere.
    private Schema compile(Question question) {
        return registry.getSchema(json.<JsonNode>valueToTree(question.answerSchema()));
    }
}
