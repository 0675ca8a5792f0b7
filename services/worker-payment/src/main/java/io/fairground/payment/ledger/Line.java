package io.fairground.payment.ledger;

import io.fairground.kernel.Money;

/** One entry of a transaction that is to be posted; its amount is above zero, the side says which way it goes. */
public record Line(Account account, Side side, Money amount) {

    public Line {
        if (amount.amountMinor() <= 0) {
            throw new IllegalArgumentException("an entry is above zero: " + amount);
        }
        if (!amount.currency().equals(account.currency())) {
            throw new IllegalArgumentException("an account of " + account.currency() + " cannot hold " + amount);
        }
    }

    public static Line debit(Account account, Money amount) {
        return new Line(account, Side.DEBIT, amount);
    }

    public static Line credit(Account account, Money amount) {
        return new Line(account, Side.CREDIT, amount);
    }

    Line mirror() {
        return new Line(account, side == Side.DEBIT ? Side.CREDIT : Side.DEBIT, amount);
    }

    long signedMinor() {
        return side == Side.DEBIT ? amount.amountMinor() : -amount.amountMinor();
    }
}
