package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.events.dispatch.QuestionKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several responses in order, best first; those in one group are equally good: {@code {"ranking": [["B"], ["A", "C"]]}}.
 *
 * @param responses their names, when each item has the same; empty: the item names them
 * @param responsesAt JSON pointer to the responses in the item: an object (its members' names are the responses'), or a list
 *     (its elements' {@code key}, else 1, 2, …); {@code /responses} by default
 * @param noTies whether each group has one response
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ranking(
        List<String> responses,
        String responsesAt,
        Boolean noTies,
        @Nullable Map<String, Object> extraSchema) implements Question {

    private static final int RESPONSES_MAX = 50;

    public Ranking {
        responses = Given.list(responses);
        responsesAt = Given.text(responsesAt, "/responses");
        noTies = Given.flag(noTies);
        extraSchema = Given.schema(extraSchema);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.RANKING;
    }

    @Override
    public List<Fault> faults() {
        var faults = new Faults().place("responsesAt", responsesAt);
        return (responses.isEmpty() ? faults : faults.names("/responses", responses, 2, RESPONSES_MAX)).found();
    }

    @Override
    public ObjectShape shape() {
        var response = responses.isEmpty() ? Shapes.text(1, Faults.NAME_LENGTH_MAX) : Shapes.oneOf(responses);
        var group = Shapes.set(response, 1, noTies ? 1 : RESPONSES_MAX);
        return ObjectShape.members().required("ranking", Shapes.list(group, 1, RESPONSES_MAX));
    }

    @Override
    public List<Fault> misfits(JsonNode answer, ItemPayload item) {
        var expected = responses.isEmpty() ? item.keys(responsesAt) : Set.copyOf(responses);
        var faults = new Faults();
        var ranked = new HashSet<String>();
        var groups = answer.path("ranking");
        for (var i = 0; i < groups.size(); i++) {
            for (var j = 0; j < groups.get(i).size(); j++) {
                var place = "/ranking/" + i + "/" + j;
                var response = groups.get(i).get(j).asText();
                faults.require(ranked.add(response), place, "is ranked twice");
                faults.require(expected.isEmpty() || expected.contains(response), place, "is no response of the item");
            }
        }
        return faults.require(ranked.containsAll(expected), "/ranking", "leaves out a response of the item")
                .found();
    }

    @Override
    public boolean looksAtItem() {
        return responses.isEmpty();
    }

    @Override
    public List<Fault> refusals(Question later) {
        var after = (Ranking) later;
        return new Growth()
                .unchanged("/responses", responses, after.responses)
                .unchanged("/responsesAt", responsesAt, after.responsesAt)
                .mayCome("/noTies", !noTies, !after.noTies)
                .refusals();
    }
}
