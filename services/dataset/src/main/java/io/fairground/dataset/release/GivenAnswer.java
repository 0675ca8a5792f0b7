package io.fairground.dataset.release;

import io.fairground.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer behind a label.
 *
 * @param worker her pseudonym in the releases of this dataset
 * @param answer as she gave it: a JSON object, as text
 * @param choice that it names; null for questions without choices, and when she declined the task
 * @param activeMillis null where nobody recorded it
 * @param pay null only for an answer that a person refused to pay
 * @param outcome {@code USED}, {@code EXCLUDED} or {@code REFUSED}
 */
public record GivenAnswer(
        UUID assignmentId,
        String worker,
        String region,
        String level,
        String answer,
        @Nullable String choice,
        Instant leasedAt,
        Instant submittedAt,
        long wallMillis,
        @Nullable Long activeMillis,
        String timeBasis,
        @Nullable Money pay,
        String outcome,
        String decidedBy,
        @Nullable String reason) {

    /** Whether it counted towards the label. */
    public boolean isUsed() {
        return "USED".equals(outcome);
    }

    /** Active seconds to the millisecond. */
    @Nullable
    public BigDecimal seconds() {
        return activeMillis == null ? null : inSeconds(activeMillis);
    }

    public BigDecimal wallSeconds() {
        return inSeconds(wallMillis);
    }

    private static BigDecimal inSeconds(long millis) {
        return BigDecimal.valueOf(millis, 3);
    }
}
