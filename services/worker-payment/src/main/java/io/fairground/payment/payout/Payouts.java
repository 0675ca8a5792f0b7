package io.fairground.payment.payout;

import io.fairground.payment.rail.RailKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payouts with what happened to them. Every method joins the transaction of its caller. */
public interface Payouts {

    /** @return false when there is one of that id */
    boolean add(Payout payout);

    Optional<Payout> find(UUID payoutId);

    /** Locked until the transaction ends: two who act on one payout act one after the other. */
    Optional<Payout> lock(UUID payoutId);

    /** One that was approved for that rail, locked; one that another transaction holds is passed over. */
    Optional<Payout> lockNextApproved(RailKind rail);

    /** Replaces what is known by what it became, and keeps the step in its history. */
    void replace(Payout payout, String by, String why);

    /** Something that a person has to look at. */
    void addFinding(@Nullable UUID payoutId, String detail);

    /** Oldest first. */
    List<Payout> inStates(RailKind rail, List<PayoutState.Name> states, int limit);
}
