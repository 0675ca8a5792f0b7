package io.fairground.dispatch.eligibility;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much one worker who has registered a short time ago may weigh in a job. Where both limits are given the smaller counts.
 *
 * @param youngerThanDays for which accounts
 * @param answersMax answers of hers
 * @param shareMax of the answers planned, above 0 up to 1; one answer is always allowed
 */
public record NewAccounts(
        Integer youngerThanDays,
        @Nullable Integer answersMax,
        @Nullable Double shareMax) {

    private static final int DAYS_MAX = 365;
    private static final int ANSWERS_MAX = 1_000_000;

    public NewAccounts {
        youngerThanDays = youngerThanDays == null ? 0 : youngerThanDays;
    }

    boolean concerns(Instant registeredAt, Instant now) {
        return registeredAt.plus(Duration.ofDays(youngerThanDays)).isAfter(now);
    }

    int most(int plannedAnswers) {
        var share = shareMax == null ? Integer.MAX_VALUE : Math.max(1, (int) (shareMax * plannedAnswers));
        return Math.min(answersMax == null ? Integer.MAX_VALUE : answersMax, share);
    }

    void check(RuleFaults faults, String pointer) {
        faults.within(pointer + "/youngerThanDays", youngerThanDays, 1, DAYS_MAX);
        faults.require(answersMax != null || shareMax != null, pointer, "needs answersMax or shareMax");
        if (answersMax != null) {
            faults.within(pointer + "/answersMax", answersMax, 1, ANSWERS_MAX);
        }
        faults.require(
                shareMax == null || (shareMax > 0 && shareMax <= 1), pointer + "/shareMax", "is above 0, up to 1");
    }
}
