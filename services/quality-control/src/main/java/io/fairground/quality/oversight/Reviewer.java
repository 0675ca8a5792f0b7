package io.fairground.quality.oversight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who decides about the work of others.
 *
 * @param reviewerId the pseudonym under which her decisions are announced
 * @param workerId who she is as a worker; null when she is none. What touches her own answers is not hers to decide
 * @param tenant the vendor she acts for; null for most. What touches its jobs is not hers to decide
 */
public record Reviewer(
        UUID reviewerId, @Nullable UUID workerId, @Nullable String tenant) {

    /** The pseudonym of who has decided nothing yet. */
    public static final UUID NEW = new UUID(0, 0);

    private static final String PREFIX = "reviewer:";

    /** As it stands beside a decision, such as {@code reviewer:0195f6a2-5b1e-7022-8e4f-1a2b3c4d5e6f}. */
    public String decidedBy() {
        return PREFIX + reviewerId;
    }

    /** Whether a decision was made by a person, and not by a rule. */
    public static boolean isPerson(String decidedBy) {
        return decidedBy.startsWith(PREFIX);
    }
}
