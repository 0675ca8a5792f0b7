package io.fairground.payment.funding.rest;

import io.fairground.kernel.Money;
import io.fairground.payment.funding.app.ReadFunds;
import java.util.List;

/**
 * A vendor's money, one amount for each currency.
 *
 * @param available what a new job may reserve
 * @param escrow what is held for jobs and not paid yet
 */
public record FundsView(List<Money> available, List<Money> escrow) {

    public FundsView {
        available = List.copyOf(available);
        escrow = List.copyOf(escrow);
    }

    static FundsView of(ReadFunds.Funds funds) {
        return new FundsView(funds.available(), funds.escrow());
    }
}
