package io.fairground.payment.earning;

import java.time.Instant;
import java.util.UUID;

/** What quality control decided about an assignment: the other half of what makes pay due. */
public record Assessment(
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        UUID workerId,
        Instant assessedAt,
        Outcome outcome,
        String decidedBy) {

    /** Who decides about an answer that came late and found no place: it is paid, and not counted among the job's answers. */
    public static final String SURPLUS_RULE = "rule:surplus-is-paid@1";

    /** Bad labels are left out of the data, not out of the pay. */
    public enum Outcome {
        USED,
        /** Not used, and paid. */
        EXCLUDED,
        /** Not paid; only a person decides so. */
        REFUSED
    }
}
