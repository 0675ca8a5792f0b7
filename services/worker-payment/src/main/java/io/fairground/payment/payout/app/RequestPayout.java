package io.fairground.payment.payout.app;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.beneficiary.Beneficiary.BankAccount;
import io.fairground.payment.beneficiary.Beneficiary.MobileWallet;
import io.fairground.payment.beneficiary.PayoutAccount;
import io.fairground.payment.beneficiary.PayoutAccounts;
import io.fairground.payment.earning.Earnings;
import io.fairground.payment.floor.FloorLookup;
import io.fairground.payment.floor.FloorTable;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.payout.Payout;
import io.fairground.payment.payout.PayoutMinimum;
import io.fairground.payment.payout.PayoutPostings;
import io.fairground.payment.payout.PayoutRequest;
import io.fairground.payment.payout.Payouts;
import io.fairground.payment.rail.RailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a worker's request to be paid: her money moves into transit at once, so that it cannot be asked for twice. */
@ApplicationScoped
public class RequestPayout {

    private final Payouts payouts;
    private final PayoutAccounts accounts;
    private final Ledger ledger;
    private final Earnings earnings;
    private final FloorTable floors;
    private final PayoutMinimum minimum;
    private final Clock clock;

    RequestPayout(
            Payouts payouts,
            PayoutAccounts accounts,
            Ledger ledger,
            Earnings earnings,
            FloorTable floors,
            PayoutMinimum minimum,
            Clock clock) {
        this.payouts = payouts;
        this.accounts = accounts;
        this.ledger = ledger;
        this.earnings = earnings;
        this.floors = floors;
        this.minimum = minimum;
        this.clock = clock;
    }

    /** What became of a request. */
    public sealed interface Outcome {
        record Decided(PayoutRequest request) implements Outcome {}

        /** It was made before, in these very words. */
        record Repeated(Payout payout) implements Outcome {}

        /** There is another payout of that id. */
        record Taken() implements Outcome {}

        /** The worker has no such account, or not in that currency. */
        record NoSuchAccount() implements Outcome {}
    }

    /** @param payoutId chosen by the client, so that a retry finds the first request */
    @Transactional
    public Outcome request(UUID payoutId, UUID workerId, String subject, UUID accountId, Money asked) {
        // The lock comes first: two retries, or two requests for the same money, go one after the other.
        var payable = payable(workerId, asked.currency());
        var earlier = payouts.find(payoutId);
        if (earlier.isPresent()) {
            return sameOrTaken(earlier.get(), workerId, accountId, asked);
        }
        var account = accounts.open(accountId)
                .filter(own -> own.workerId().equals(workerId) && own.currency().equals(asked.currency()));
        return account.isEmpty()
                ? new Outcome.NoSuchAccount()
                : new Outcome.Decided(decide(payoutId, subject, account.get(), asked, payable));
    }

    private Outcome sameOrTaken(Payout payout, UUID workerId, UUID accountId, Money asked) {
        var same = payout.workerId().equals(workerId)
                && payout.accountId().equals(accountId)
                && payout.amount().equals(payout.rail().carriedOf(asked));
        return same ? new Outcome.Repeated(payout) : new Outcome.Taken();
    }

    private PayoutRequest decide(UUID payoutId, String subject, PayoutAccount account, Money asked, Money payable) {
        var rail = switch (account.beneficiary()) {
            case BankAccount _ -> RailKind.BANK_FILE;
            case MobileWallet _ -> RailKind.MOBILE_MONEY;
        };
        var smallest = minimum.of(rail, asked.currency(), hourlyFloor(account.workerId()));
        var request = PayoutRequest.decide(payoutId, subject, account, rail, asked, payable, smallest, clock.instant());
        if (request instanceof PayoutRequest.Granted(Payout payout, Money _)) {
            payouts.add(payout);
            ledger.postAll(List.of(PayoutPostings.requested(payout)));
        }
        return request;
    }

    private Money payable(UUID workerId, String currency) {
        return ledger.lockedBalances(AccountKind.WORKER_PAYABLE, workerId.toString(), Set.of(currency)).stream()
                .filter(balance -> balance.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> Money.zero(currency));
    }

    /** Of the region she worked in last. */
    private @Nullable Money hourlyFloor(UUID workerId) {
        Optional<Region> region = earnings.ofWorker(workerId, null, 1).stream()
                .map(earning -> earning.region())
                .findFirst();
        return region.map(where -> floors.floorAt(where, LocalDate.now(clock)))
                .map(lookup -> lookup instanceof FloorLookup.Usable(var floor) ? floor.hourly() : null)
                .orElse(null);
    }
}
