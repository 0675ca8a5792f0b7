package io.fairground.dispatch.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.events.dispatch.QuestionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a job asks of each item: a record for each kind. In JSON it is an object with {@code kind} and the record's members.
 *
 * <p>Each kind says four things: what a vendor may ask ({@link #faults}), which answers are well formed ({@link #shape}),
 * which of those fit the item ({@link #misfits}), and how an open job's question may grow ({@link #refusals}).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(value = Preference.class, name = "PREFERENCE"),
    @Type(value = Ranking.class, name = "RANKING"),
    @Type(value = Rating.class, name = "RATING"),
    @Type(value = LikertAspects.class, name = "LIKERT_ASPECTS"),
    @Type(value = Label.class, name = "LABEL"),
    @Type(value = MultiLabel.class, name = "MULTI_LABEL"),
    @Type(value = Text.class, name = "TEXT"),
    @Type(value = PromptWriting.class, name = "PROMPT_WRITING"),
    @Type(value = Rewrite.class, name = "REWRITE"),
    @Type(value = Span.class, name = "SPAN"),
    @Type(value = Box.class, name = "BOX"),
    @Type(value = Steps.class, name = "STEPS"),
    @Type(value = Safety.class, name = "SAFETY"),
    @Type(value = Review.class, name = "REVIEW")
})
public sealed interface Question
        permits Preference,
                Ranking,
                Rating,
                LikertAspects,
                Label,
                MultiLabel,
                Text,
                PromptWriting,
                Rewrite,
                Span,
                Box,
                Steps,
                Safety,
                Review {

    QuestionKind kind();

    /** A JSON Schema of the vendor's own for the member {@code extra} of an answer; null: answers have no such member. */
    @Nullable
    Map<String, Object> extraSchema();

    /** Why it cannot be asked, apart from its extra schema; empty when it can. */
    List<Fault> faults();

    /** The members of an answer. */
    ObjectShape shape();

    /** The closed list that each answer names one of, in the order shown; empty for kinds whose answers do not. */
    default List<String> choices() {
        return List.of();
    }

    /** The choice that a valid answer names. */
    default Optional<String> choiceOf(JsonNode answer) {
        return Optional.empty();
    }

    /** What no schema can say: why a well-formed answer does not fit. */
    default List<Fault> misfits(JsonNode answer, ItemPayload item) {
        return List.of();
    }

    /** Whether {@link #misfits} needs to see the item. */
    default boolean looksAtItem() {
        return false;
    }

    /** Why a later question of the same kind is not this one with something added; pointers into the later one. */
    List<Fault> refusals(Question later);

    /** Why a job that is open cannot ask {@code later} instead; empty when every answer to this one stays valid. */
    default List<Fault> whyNotGrownTo(Question later) {
        if (later.kind() != kind()) {
            return List.of(new Fault("/kind", "a job keeps its kind of question: post another job"));
        }
        var found = new ArrayList<>(refusals(later));
        found.addAll(ExtraSchema.refusals(extraSchema(), later.extraSchema()));
        if (found.isEmpty() && Objects.equals(this, later)) {
            found.add(new Fault("", "nothing is added"));
        }
        return found;
    }

    /** Everything that keeps it from being asked, its extra schema included. */
    default List<Fault> allFaults() {
        var found = new ArrayList<>(faults());
        found.addAll(ExtraSchema.faults(extraSchema()));
        return found;
    }
}
