package io.fairground.dataset.release.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fairground.dataset.release.PreferencePair;
import io.fairground.dataset.release.Prompt;
import io.fairground.dataset.release.Row;
import io.fairground.dataset.release.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The types that TRL trains on, by their exact column names.
 *
 * @see <a href="https://huggingface.co/docs/trl/dataset_formats">TRL, dataset formats</a>
 */
final class TrainerShapes {

    private TrainerShapes() {}

    static List<Row> preference(LabelView label) {
        return switch (pair(label)) {
            case PreferencePair.Mapping.Pair(var pair) ->
                List.of(label.whole(new Row()
                        .with("prompt", pair.prompt())
                        .with("chosen", pair.chosen())
                        .with("rejected", pair.rejected())
                        .with("scores", scores(label))));
            case PreferencePair.Mapping.NoPreference _ -> List.of();
            case PreferencePair.Mapping.NotPossible(var field) -> throw label.notPossible("has no text in " + field);
        };
    }

    /** Both sides of a preference, as KTO takes them. "Both are bad" says nothing of one against the other: no row. */
    static List<Row> unpaired(LabelView label) {
        return switch (pair(label)) {
            case PreferencePair.Mapping.Pair(var pair) ->
                List.of(
                        unpaired(label, pair.prompt(), pair.chosen(), true),
                        unpaired(label, pair.prompt(), pair.rejected(), false));
            case PreferencePair.Mapping.NoPreference _ -> List.of();
            case PreferencePair.Mapping.NotPossible(var field) -> throw label.notPossible("has no text in " + field);
        };
    }

    private static PreferencePair.Mapping pair(LabelView label) {
        return PreferencePair.of(label.payload(), label.task().label());
    }

    private static Row unpaired(LabelView label, JsonNode prompt, JsonNode completion, boolean isChosen) {
        return label.whole(new Row()
                .with("prompt", prompt)
                .with("completion", completion)
                .with("label", isChosen)
                .with("score", score(label, isChosen)));
    }

    /** {@code null} where the responses were not scored. */
    private static @Nullable Row scores(LabelView label) {
        var chosen = score(label, true);
        var rejected = score(label, false);
        return chosen == null || rejected == null
                ? null
                : new Row().with("chosen", chosen).with("rejected", rejected);
    }

    private static @Nullable Score score(LabelView label, boolean ofChosen) {
        return "A".equals(label.task().label()) == ofChosen
                ? label.task().scoreA()
                : label.task().scoreB();
    }

    /** One row for each demonstration: what was said before it, and its turns. */
    static List<Row> languageModeling(LabelView label) {
        return label.used()
                .map(given -> label.whole(new Row()
                        .with("messages", conversation(label, given.content().path("turns")))))
                .toList();
    }

    private static ArrayNode conversation(LabelView label, JsonNode turns) {
        var messages = label.mapper().createArrayNode();
        Prompt.of(label.payload()).ifPresent(prompt -> {
            if (prompt.isConversational()) {
                messages.addAll((ArrayNode) prompt.content());
            } else {
                messages.add(Prompt.message("user", prompt.content().textValue()));
            }
        });
        turns.forEach(messages::add);
        return messages;
    }

    /** The prompt of each item; of a job that asked for prompts, each that was written. */
    static List<Row> promptOnly(LabelView label) {
        if (!"PROMPT_WRITING".equals(label.job().questionKind())) {
            return List.of(label.whole(new Row().with("prompt", label.prompt().content())));
        }
        return label.used()
                .map(given -> label.whole(
                        new Row().with("prompt", given.content().path("prompt").textValue())))
                .toList();
    }

    /** A prompt and what a person wrote for it; more turns than one make no completion and are left out. */
    static List<Row> promptCompletion(LabelView label) {
        var prompt = label.prompt();
        return label.used()
                .flatMap(given -> completion(given.content()))
                .map(text -> label.whole(
                        new Row().with("prompt", prompt.content()).with("completion", prompt.completion(text))))
                .toList();
    }

    private static Stream<String> completion(JsonNode answer) {
        var turns = answer.path("turns");
        if (answer.path("text").isTextual()) {
            return Stream.of(answer.get("text").textValue());
        }
        return turns.size() == 1 && "assistant".equals(turns.get(0).path("role").asText())
                ? Stream.of(turns.get(0).path("content").textValue())
                : Stream.empty();
    }

    /** A step that is neither good nor bad would have to be coerced: its task is left out. */
    static List<Row> stepwise(LabelView label) {
        var judgements = StreamSupport.stream(label.consolidated().path("steps").spliterator(), false)
                .map(step -> step.path("judgement").asText())
                .toList();
        if (judgements.isEmpty() || !judgements.stream().allMatch(j -> j.equals("good") || j.equals("bad"))) {
            return List.of();
        }
        var prompt = label.prompt();
        if (prompt.isConversational()) {
            throw label.notPossible("has messages, and steps are judged of plain text only");
        }
        return List.of(label.whole(new Row()
                .with("prompt", prompt.content())
                .with("completions", texts(label.at("stepsAt", "/steps")))
                .with("labels", judgements.stream().map("good"::equals).toList())));
    }

    private static List<String> texts(JsonNode steps) {
        var texts = new ArrayList<String>();
        for (var step : steps) {
            texts.add(step.isTextual() ? step.textValue() : step.path("text").asText(step.toString()));
        }
        return texts;
    }
}
