package io.fairground.dispatch.question.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fairground.dispatch.question.AnswerSchema;
import io.fairground.dispatch.question.CheckedAnswer;
import io.fairground.dispatch.question.Fault;
import io.fairground.dispatch.question.ItemPayload;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.Question;
import io.fairground.dispatch.question.QuestionVersion;
import io.fairground.dispatch.question.Rewrite;
import io.fairground.events.dispatch.Judgement;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks an answer against the JSON Schema of its question, and then against its item. */
@ApplicationScoped
public class CheckAnswer {

    private static final int SCHEMAS_KEPT_MAX = 1_000;
    private static final String DIFF = "diff";

    private final ObjectMapper json;
    private final SchemaRegistry registry;
    private final Cache<String, Schema> schemas =
            Caffeine.newBuilder().maximumSize(SCHEMAS_KEPT_MAX).build();

    public CheckAnswer(ObjectMapper json) {
        this.json = json;
        this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }

    /**
     * @param schemaHash of the version the answer was made for; null: the latest
     * @param item the payload of its item, as JSON; asked for only by kinds that compare answers with it
     */
    public CheckedAnswer check(
            JobQuestion question, @Nullable String schemaHash, Map<String, Object> answer, Supplier<String> item) {
        if (schemaHash == null) {
            return check(question.latest(), answer, item);
        }
        return question.named(schemaHash)
                .map(version -> check(version, answer, item))
                .orElseGet(CheckedAnswer.SchemaUnknown::new);
    }

    private CheckedAnswer check(QuestionVersion version, Map<String, Object> answer, Supplier<String> item) {
        var node = json.<JsonNode>valueToTree(answer);
        var malformed = malformed(version, node);
        if (!malformed.isEmpty()) {
            return new CheckedAnswer.Invalid(malformed);
        }
        if (node.has(AnswerSchema.CANNOT_JUDGE)) {
            return new CheckedAnswer.Valid(Judgement.CANNOT_JUDGE, version.schemaHash(), null, null);
        }
        if (node.has(AnswerSchema.REPORT)) {
            return new CheckedAnswer.Valid(Judgement.REPORTED, version.schemaHash(), null, null);
        }
        return answered(version, node, item);
    }

    private CheckedAnswer answered(QuestionVersion version, JsonNode answer, Supplier<String> item) {
        var question = version.question();
        var payload = question.looksAtItem() ? read(item.get()) : ItemPayload.NONE;
        var misfits = question.misfits(answer, payload);
        if (!misfits.isEmpty()) {
            return new CheckedAnswer.Invalid(misfits);
        }
        return new CheckedAnswer.Valid(
                Judgement.ANSWERED,
                version.schemaHash(),
                question.choiceOf(answer).orElse(null),
                derived(question, answer, payload));
    }

    private List<Fault> malformed(QuestionVersion version, JsonNode answer) {
        return schemas.get(version.schemaHash(), _ -> compile(version)).validate(answer).stream()
                .map(error -> new Fault(error.getInstanceLocation().toString(), error.getMessage()))
                .toList();
    }

    // It has no $ref but to its own definitions, so nothing is ever loaded from elsewhere.
    private Schema compile(QuestionVersion version) {
        return registry.getSchema(json.<JsonNode>valueToTree(version.schema()));
    }

    private @Nullable Map<String, Object> derived(Question question, JsonNode answer, ItemPayload item) {
        return question instanceof Rewrite rewrite
                ? rewrite.original(item)
                        .map(original -> diff(original, answer.path("text").asText()))
                        .orElse(null)
                : null;
    }

    private static Map<String, Object> diff(String original, String edited) {
        return Map.of(
                DIFF,
                TextDiff.between(original, edited).stream()
                        .map(TextDiff.Change::members)
                        .toList());
    }

    private ItemPayload read(String payload) {
        try {
            return new ItemPayload(json.readTree(payload));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible); // the dataset service takes nothing that is not JSON
        }
    }
}
