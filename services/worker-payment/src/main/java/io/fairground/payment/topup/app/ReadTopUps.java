package io.fairground.payment.topup.app;

import io.fairground.kernel.Money;
import io.fairground.payment.earning.Workers;
import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.time.Week;
import io.fairground.payment.topup.FundDeposit;
import io.fairground.payment.topup.FundDeposits;
import io.fairground.payment.topup.TopUp;
import io.fairground.payment.topup.TopUps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was topped up, what is owed, and what the fund holds. */
@ApplicationScoped
public class ReadTopUps {

    private static final int DEPOSITS = 100;
    private static final int CLAIMS = 1000;

    private final TopUps topUps;
    private final FundDeposits deposits;
    private final Ledger ledger;
    private final Workers workers;

    ReadTopUps(TopUps topUps, FundDeposits deposits, Ledger ledger, Workers workers) {
        this.topUps = topUps;
        this.deposits = deposits;
        this.ledger = ledger;
        this.workers = workers;
    }

    /** @param owed what workers wait for, one amount for each currency */
    public record Fund(List<Money> available, List<Money> owed, List<FundDeposit> deposits) {}

    /** @param unclear workers of whom it could not be said, and why */
    public record OfWeek(List<TopUp> topUps, Map<UUID, String> unclear) {}

    @Transactional
    public Fund fund() {
        var owner = Account.ofPlatform(AccountKind.TOP_UP_FUND, "USD").owner();
        return new Fund(ledger.balances(AccountKind.TOP_UP_FUND, owner), topUps.totalOwed(), deposits.list(DEPOSITS));
    }

    @Transactional
    public OfWeek ofWeek(Week week) {
        return new OfWeek(topUps.ofWeek(week, CLAIMS), topUps.obstacles(week, CLAIMS));
    }

    /** Nothing when that person is not known as a worker. */
    @Transactional
    public Optional<List<TopUp>> ofPerson(String subject) {
        return workers.bySubject(subject).map(worker -> topUps.ofWorker(worker, CLAIMS));
    }
}
