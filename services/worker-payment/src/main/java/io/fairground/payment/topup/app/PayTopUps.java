package io.fairground.payment.topup.app;

import io.fairground.events.payment.WorkerToppedUp;
import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.topup.TopUp;
import io.fairground.payment.topup.TopUps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Pays what is owed as far as the fund goes, the oldest week first; nobody is overtaken because her claim is small. */
@ApplicationScoped
public class PayTopUps {

    private static final int AT_ONCE = 200;

    private final TopUps topUps;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    PayTopUps(TopUps topUps, Ledger ledger, Outbox outbox, Ids ids, Clock clock) {
        this.topUps = topUps;
        this.ledger = ledger;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return how many were paid; none means that nothing is owed, or that the fund is empty */
    @Transactional
    public int payBatch() {
        return topUps.currenciesOwed().stream().mapToInt(this::pay).sum();
    }

    private int pay(String currency) {
        // The fund is locked first: two who pay at once must not both spend its last money.
        var fund = Account.ofPlatform(AccountKind.TOP_UP_FUND, currency);
        var left = ledger.lockedBalances(fund.kind(), fund.owner(), Set.of(currency)).stream()
                .filter(balance -> balance.currency().equals(currency))
                .findFirst()
                .orElse(Money.zero(currency));
        var covered = covered(topUps.owed(currency, AT_ONCE), left);
        var posted = ledger.postAll(covered.stream().map(TopUp::posting).toList());
        var now = clock.instant();
        var transactions = new LinkedHashMap<TopUp, UUID>();
        for (int i = 0; i < covered.size(); i++) {
            var topUp = covered.get(i);
            var transaction = posted.get(i).transactionId();
            transactions.put(topUp, transaction);
            outbox.append(new WorkerToppedUp(
                    ids.next(),
                    now,
                    topUp.workerId(),
                    topUp.week().toString(),
                    topUp.revision(),
                    topUp.floorVersion(),
                    topUp.amount(),
                    transaction));
        }
        topUps.addPayments(transactions, now);
        return covered.size();
    }

    private static List<TopUp> covered(List<TopUp> owed, Money fund) {
        var covered = new ArrayList<TopUp>();
        var left = fund;
        for (var topUp : owed) {
            if (left.compareTo(topUp.amount()) < 0) {
                break;
            }
            left = left.minus(topUp.amount());
            covered.add(topUp);
        }
        return covered;
    }
}
