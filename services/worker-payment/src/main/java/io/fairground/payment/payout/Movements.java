package io.fairground.payment.payout;

/** The ledger's side of a payout. Joins the transaction of its caller; each movement of a payout has one effect. */
@FunctionalInterface
public interface Movements {

    void post(Payout payout, Step.Movement movement);
}
