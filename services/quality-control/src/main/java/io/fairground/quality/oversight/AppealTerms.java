package io.fairground.quality.oversight;

import java.time.Duration;
import java.time.Instant;

/**
 * The deadlines of appeals.
 *
 * @param toAppeal how long a worker has after the decision
 * @param toAnswer how long it may take until somebody else answers; then silence decides for the worker
 */
public record AppealTerms(Duration toAppeal, Duration toAnswer) {

    private static final String REQUEST = "PUT /v1/workers/me/appeals/{appealId}";

    public AppealTerms {
        if (toAppeal.isNegative() || toAppeal.isZero() || toAnswer.isNegative() || toAnswer.isZero()) {
            throw new IllegalArgumentException("an appeal takes time: " + toAppeal + ", " + toAnswer);
        }
    }

    /** How, and until when, a decision of that moment may be contested. */
    public AppealRight right(Instant decidedAt) {
        return new AppealRight(decidedAt.plus(toAppeal), REQUEST);
    }

    /** The last moment is still in time. */
    public boolean inTime(Instant decidedAt, Instant now) {
        return !now.isAfter(decidedAt.plus(toAppeal));
    }

    /** The moment at which silence decides. */
    public Instant answerBy(Instant filedAt) {
        return filedAt.plus(toAnswer);
    }
}
