package io.fairground.payment.period;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Months. Every method joins the transaction of its caller. */
public interface Periods {

    /** Something that happened to a month. */
    record Done(int version, String state, String by, String why, Instant at) {}

    /** The month as it is; one that nobody touched is open. */
    Period find(YearMonth month);

    /** Locked until the transaction ends. */
    Period lock(YearMonth month);

    void replace(Period period, String why);

    List<Done> history(YearMonth month);
}
