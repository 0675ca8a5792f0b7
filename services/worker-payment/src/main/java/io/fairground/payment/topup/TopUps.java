package io.fairground.payment.topup;

import io.fairground.kernel.Money;
import io.fairground.payment.time.Week;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Claims and their payment. Every method joins the transaction of its caller. */
public interface TopUps {

    /**
     * What a worker earned in a week.
     *
     * @param earned one amount for each currency: what stands, what nobody has decided about yet, and bonuses
     * @param complete false while an answer of the week is not known to the ledger yet
     */
    record WeekPay(List<Money> earned, boolean complete) {}

    WeekPay earnedIn(UUID workerId, Week week);

    /** Nobody else reckons that week of hers until the transaction ends. */
    void lock(UUID workerId, Week week);

    /** In the order of their revisions. */
    List<TopUp> of(UUID workerId, Week week);

    void claim(TopUp topUp);

    /** The currencies in which something is owed. */
    List<String> currenciesOwed();

    /** What is owed, the oldest week first. */
    List<TopUp> owed(String currency, int limit);

    void addPayments(Map<TopUp, UUID> transactions, Instant paidAt);

    /** That the week was worked through, and of whom it could not be said, with the reason. */
    void markRun(Week week, Map<UUID, String> obstacles, Instant at);

    /** Newest week first. */
    List<TopUp> ofWorker(UUID workerId, int limit);

    List<TopUp> ofWeek(Week week, int limit);

    Map<UUID, String> obstacles(Week week, int limit);

    /** One sum for each currency. */
    List<Money> totalOwed();
}
