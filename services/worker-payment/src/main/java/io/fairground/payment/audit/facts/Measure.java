package io.fairground.payment.audit.facts;

import io.fairground.events.dispatch.TimeBasis;
import io.fairground.events.quality.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What is summed, exactly: each is a whole number of one assignment, and a column of the sums. */
public enum Measure {
    SUBMITTED(fact -> is(fact.ending() == Ending.SUBMITTED)),
    USED(fact -> is(fact.outcome() == Outcome.USED)),
    EXCLUDED(fact -> is(fact.outcome() == Outcome.EXCLUDED)),
    /** Refused by a person, and not overturned. */
    REFUSED(fact -> is(fact.outcome() == Outcome.REFUSED)),
    OVERTURNED(fact -> is(fact.wasOverturned())),
    /** Returned or expired. */
    UNFINISHED(fact -> is(fact.ending() != Ending.SUBMITTED)),
    OFFERED_MINOR(
            fact -> fact.submission() == null ? 0 : fact.submission().price().amountMinor()),
    PAID(fact -> is(isPaid(fact))),
    PAID_MINOR(WorkFact::earnedMinor),
    /** Paid assignments whose active time is known. */
    PAID_TIMED(fact -> is(isPaid(fact) && isTimed(fact))),
    PAID_MILLIS(fact -> isPaid(fact) ? activeMillis(fact) : 0),
    /** Active time of all that was handed in, paid or not: what is known of it. */
    WORK_MILLIS(Measure::activeMillis),
    /** Ended assignments whose active time nobody recorded. */
    UNTIMED(fact -> is(!isTimed(fact))),
    /** How long these were held: the most that their active time can be. */
    UNTIMED_WALL_MILLIS(fact -> isTimed(fact) ? 0 : wallMillis(fact)),
    /** Paid assignments whose time comes from a replay. */
    REPLAYED(fact ->
            is(isPaid(fact) && fact.submission() != null && fact.submission().timeBasis() == TimeBasis.REPLAYED)),
    /** From handing in to the first pay, of paid assignments. */
    PAY_DELAY_SECONDS(Measure::payDelaySeconds);

    private final ToLongFunction<WorkFact> value;

    Measure(ToLongFunction<WorkFact> value) {
        this.value = value;
    }

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All measures of an assignment that has ended, in their order. */
    public static long[] of(WorkFact fact) {
        var all = new long[values().length];
        for (var measure : values()) {
            all[measure.ordinal()] = measure.value.applyAsLong(fact);
        }
        return all;
    }

    private static boolean isPaid(WorkFact fact) {
        return fact.earnedMinor() > 0;
    }

    private static boolean isTimed(WorkFact fact) {
        return fact.submission() != null && fact.submission().activeMillis() != null;
    }

    private static long activeMillis(WorkFact fact) {
        var submission = fact.submission();
        return submission == null || submission.activeMillis() == null ? 0 : submission.activeMillis();
    }

    private static long wallMillis(WorkFact fact) {
        if (fact.submission() != null) {
            return fact.submission().wallMillis();
        }
        return fact.leasedAt() == null || fact.endedAt() == null
                ? 0
                : Math.max(0, Duration.between(fact.leasedAt(), fact.endedAt()).toMillis());
    }

    private static long payDelaySeconds(WorkFact fact) {
        return !isPaid(fact) || fact.firstEarnedAt() == null || fact.endedAt() == null
                ? 0
                : Math.max(
                        0,
                        Duration.between(fact.endedAt(), fact.firstEarnedAt()).toSeconds());
    }

    private static long is(boolean condition) {
        return condition ? 1 : 0;
    }
}
