package io.fairground.payment.funding.app;

import io.fairground.kernel.Money;
import io.fairground.payment.funding.Budget;
import io.fairground.payment.funding.EscrowTotals;
import io.fairground.payment.funding.Jobs;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a vendor has, free and in escrow. */
@ApplicationScoped
public class ReadFunds {

    private final Ledger ledger;
    private final Jobs jobs;
    private final EscrowTotals escrow;

    ReadFunds(Ledger ledger, Jobs jobs, EscrowTotals escrow) {
        this.ledger = ledger;
        this.jobs = jobs;
        this.escrow = escrow;
    }

    /** One amount for each currency the vendor ever had. */
    public record Funds(List<Money> available, List<Money> escrow) {}

    @Transactional
    public Funds of(String tenant) {
        return new Funds(ledger.balances(AccountKind.CLIENT_FUNDS, tenant), escrow.ofTenant(tenant));
    }

    @Transactional
    public Optional<Budget> budget(UUID jobId) {
        return jobs.budget(jobId);
    }
}
