package io.fairground.quality.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.quality.job.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes one answer of several, where a question's answers name no choice. */
public sealed interface Consolidation {

    /** Method and version, as it stands on every label. */
    String versioned();

    /** Whether it looks at the answers at all. */
    default boolean looksAtAnswers() {
        return true;
    }

    /** @param answers of one task, at least one */
    Consolidated of(List<JsonNode> answers);

    /** Each label applies that more than half of the answers name. */
    record ByLabel(List<String> labels) implements Consolidation {

        @Override
        public String versioned() {
            return "binary-relevance-majority@1";
        }

        @Override
        public Consolidated of(List<JsonNode> answers) {
            return LabelVotes.count(labels, answers);
        }
    }

    /** Each aspect has the median of the levels the answers give it. */
    record ByAspect(String member, List<LeveledAspect> aspects) implements Consolidation {

        @Override
        public String versioned() {
            return "level-median@1";
        }

        @Override
        public Consolidated of(List<JsonNode> answers) {
            return LevelVotes.count(member, aspects, answers);
        }
    }

    /** Answers are kept as they are: a ranking, a text, a box are not made one here. */
    record Kept() implements Consolidation {

        @Override
        public String versioned() {
            return "kept@1";
        }

        @Override
        public boolean looksAtAnswers() {
            return false;
        }

        @Override
        public Consolidated of(List<JsonNode> answers) {
            return Consolidated.KEPT;
        }
    }

    static Consolidation of(Question question) {
        var asked = question.definition();
        return switch (question.kind()) {
            case MULTI_LABEL -> new ByLabel(texts(asked.get("labels")));
            case LIKERT_ASPECTS -> new ByAspect("ratings", scales(asked.get("aspects")));
            case SAFETY -> new ByAspect("harms", harms(texts(asked.get("harms")), texts(asked.get("levels"))));
            case RANKING, TEXT, PROMPT_WRITING, REWRITE, SPAN, BOX, STEPS -> new Kept();
            case PREFERENCE, RATING, LABEL, REVIEW ->
                throw new IllegalArgumentException("answers to a " + question.kind() + " name choices");
        };
    }

    private static List<LeveledAspect> harms(List<String> harms, List<String> levels) {
        return harms.stream()
                .map(harm -> new LeveledAspect(harm, List.copyOf(levels)))
                .toList();
    }

    private static List<LeveledAspect> scales(@Nullable Object given) {
        var aspects = new ArrayList<LeveledAspect>();
        for (var scale : (List<?>) Objects.requireNonNull(given)) {
            var members = (Map<?, ?>) scale;
            var levels = IntStream.rangeClosed(number(members.get("min")), number(members.get("max")));
            aspects.add(new LeveledAspect(
                    String.valueOf(members.get("name")),
                    levels.<Object>mapToObj(level -> level).toList()));
        }
        return aspects;
    }

    private static int number(@Nullable Object given) {
        return ((Number) Objects.requireNonNull(given)).intValue();
    }

    private static List<String> texts(@Nullable Object given) {
        return ((List<?>) Objects.requireNonNull(given))
                .stream().map(String::valueOf).toList();
    }
}
