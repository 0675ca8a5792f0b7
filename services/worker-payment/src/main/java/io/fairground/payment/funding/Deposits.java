package io.fairground.payment.funding;

/** Deposits that were recorded. */
public interface Deposits {

    void add(Deposit deposit);
}
