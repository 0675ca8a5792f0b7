package io.fairground.payment.earning;

import java.util.Collection;

/** Where the active time behind a figure comes from. */
public enum TimeBasis {
    /** Measured while the work was done. */
    MEASURED,
    /** Recorded when a crowd once did this work. */
    REPLAYED,
    /** Nobody recorded it: there is no time. */
    NOT_RECORDED,
    /** Of several kinds. */
    MIXED;

    /** One basis for many: their own when they agree. */
    public static TimeBasis of(Collection<TimeBasis> bases) {
        var distinct = bases.stream().distinct().toList();
        return distinct.isEmpty() ? NOT_RECORDED : distinct.size() == 1 ? distinct.getFirst() : MIXED;
    }
}
