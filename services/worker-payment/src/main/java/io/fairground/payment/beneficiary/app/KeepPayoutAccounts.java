package io.fairground.payment.beneficiary.app;

import io.fairground.payment.beneficiary.Beneficiary;
import io.fairground.payment.beneficiary.PayoutAccount;
import io.fairground.payment.beneficiary.PayoutAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Adds the places a worker is paid at, and shows them masked. */
@ApplicationScoped
public class KeepPayoutAccounts {

    private final PayoutAccounts accounts;
    private final PayoutAccountConfig config;
    private final Clock clock;

    KeepPayoutAccounts(PayoutAccounts accounts, PayoutAccountConfig config, Clock clock) {
        this.accounts = accounts;
        this.config = config;
        this.clock = clock;
    }

    /** What became of the request to add one. */
    public sealed interface Added {
        record Here(PayoutAccounts.Shown account) implements Added {}

        /** There is another account of that id: an account never changes. */
        record Taken() implements Added {}
    }

    /** @param accountId chosen by the client: a repeated request adds one account */
    @Transactional
    public Added add(UUID accountId, UUID workerId, Beneficiary beneficiary, String rail, String currency) {
        accounts.lockOf(workerId);
        var known = accounts.open(accountId);
        if (known.isPresent()) {
            var account = known.get();
            var same = account.workerId().equals(workerId)
                    && account.beneficiary().equals(beneficiary)
                    && account.currency().equals(currency);
            return same ? new Added.Here(shown(workerId, accountId)) : new Added.Taken();
        }
        var others = accounts.ofWorker(workerId).size();
        accounts.add(
                PayoutAccount.added(
                        accountId, workerId, beneficiary, currency, others, config.coolDown(), clock.instant()),
                rail);
        return new Added.Here(shown(workerId, accountId));
    }

    @Transactional
    public List<PayoutAccounts.Shown> ofWorker(UUID workerId) {
        return accounts.ofWorker(workerId);
    }

    private PayoutAccounts.Shown shown(UUID workerId, UUID accountId) {
        return accounts.ofWorker(workerId).stream()
                .filter(account -> account.accountId().equals(accountId))
                .findFirst()
                .orElseThrow();
    }
}
