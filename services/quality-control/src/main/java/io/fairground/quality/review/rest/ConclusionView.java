package io.fairground.quality.review.rest;

import io.fairground.events.quality.Outcome;
import io.fairground.events.quality.SuspensionScope;
import io.fairground.quality.assessment.Category;
import io.fairground.quality.oversight.Grounds;
import io.fairground.quality.review.Conclusion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided; members that do not belong to the kind of the case are null.
 *
 * @param label of a task
 * @param outcome of an assignment
 * @param category of an assignment that is not used
 * @param scope of a suspension
 * @param until when the suspension ends
 */
public record ConclusionView(
        @Nullable String label,
        @Nullable Outcome outcome,
        @Nullable Category category,
        @Nullable SuspensionScope scope,
        @Nullable Instant until,
        String explanation,
        List<String> evidence) {

    static ConclusionView of(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Labelled(String label) -> of(label, null, null, null, null, Grounds.NONE);
            case Conclusion.Assessed(var judgement) ->
                of(null, judgement.outcome(), judgement.category(), null, null, judgement.grounds());
            case Conclusion.Cleared(Grounds grounds) -> of(null, null, null, null, null, grounds);
            case Conclusion.Suspended suspended ->
                of(null, null, null, suspended.scope(), suspended.until(), suspended.grounds());
        };
    }

    private static ConclusionView of(
            @Nullable String label,
            @Nullable Outcome outcome,
            @Nullable Category category,
            @Nullable SuspensionScope scope,
            @Nullable Instant until,
            Grounds grounds) {
        return new ConclusionView(label, outcome, category, scope, until, grounds.explanation(), grounds.evidence());
    }
}
