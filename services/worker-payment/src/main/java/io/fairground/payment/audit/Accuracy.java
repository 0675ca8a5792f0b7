package io.fairground.payment.audit;

import java.math.BigDecimal;

/**
 * How often answers are right, with its 95 % interval; shares between 0 and 1 to six digits.
 *
 * @param goldAnswered answers to tasks whose truth is known
 * @param workers workers whose answers it rests on
 */
public record Accuracy(
        BigDecimal estimate,
        BigDecimal low,
        BigDecimal high,
        long goldAnswered,
        int workers,
        Basis basis,
        Interval interval) {

    /** What an answer was compared with. */
    public enum Basis {
        /** The known truth of gold tasks. */
        GOLD,
        /** The label its task resolved to, where there is no gold: this overstates, for the answer helped to make it. */
        LABEL_AGREEMENT
    }

    /** How the interval was made. */
    public enum Interval {
        /** Linearised ratio variance clustered by worker, Student's t with workers - 1 degrees of freedom. */
        CLUSTERED_T,
        /** Wilson's score interval: one worker only, or workers that do not differ at all. */
        WILSON
    }
}
