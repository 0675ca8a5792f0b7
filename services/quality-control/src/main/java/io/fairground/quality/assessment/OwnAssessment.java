package io.fairground.quality.assessment;

import io.fairground.events.quality.Outcome;
import io.fairground.quality.oversight.AppealRight;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the worker sees it. It says nothing of truths, nor which person decided.
 *
 * @param outcome {@code USED} and {@code EXCLUDED} are paid
 * @param decider whether a rule decided, or a person
 * @param decidedBy the rule and its version, such as {@code rule:accept@1}; {@code person} for a person
 * @param category a person's; null when a rule decided or the answer is used
 * @param reason why it is not used, in a sentence; null when it is
 * @param explanation what the person wrote; null when a rule decided
 * @param evidence what shows it, a line each
 * @param appeal how to contest it; null when there is nothing to contest, or she has done so
 */
public record OwnAssessment(
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        Outcome outcome,
        Decider decider,
        String decidedBy,
        @Nullable Category category,
        @Nullable String reason,
        @Nullable String explanation,
        List<String> evidence,
        Instant assessedAt,
        @Nullable AppealRight appeal) {

    public OwnAssessment {
        evidence = List.copyOf(evidence);
    }

    /** Who decided. */
    public enum Decider {
        RULE,
        PERSON
    }
}
