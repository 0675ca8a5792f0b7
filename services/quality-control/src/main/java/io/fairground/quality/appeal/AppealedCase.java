package io.fairground.quality.appeal;

import io.fairground.quality.assessment.Category;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal with the decision it is against, for the second person: never whose it is, nor who decided.
 *
 * @param jobId null where the decision is about no single job
 * @param itemKey null for a suspension
 * @param answer the choice she gave; null for a suspension
 * @param decision {@code EXCLUDED}, {@code REFUSED} or {@code SUSPENDED}
 * @param category null for a rule's decision and a suspension
 * @param explanation the person's, or the sentence of the rule
 * @param until when the suspension ends by itself; null for an assessment
 */
public record AppealedCase(
        Appeal appeal,
        @Nullable UUID jobId,
        @Nullable String itemKey,
        @Nullable String answer,
        String decision,
        @Nullable Category category,
        String explanation,
        List<String> evidence,
        @Nullable Instant until) {

    public AppealedCase {
        evidence = List.copyOf(evidence);
    }
}
