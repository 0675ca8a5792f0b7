package io.fairground.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.kernel.Money;
import io.fairground.kernel.TimeOrderedIds;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.payment.ledger.app.SealLedger;
import io.fairground.payment.ledger.app.VerifyLedger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Random operations, some repeated, some begun by a process that dies, against a model in memory. The seed is printed and taken from {@code -Dledger.seed}. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LedgerPropertyTest {

    private static final int OPERATIONS = 250;
    private static final String[] CURRENCIES = {"EUR", "JPY", "KWD"};

    @Inject
    Ledger ledger;

    @Inject
    SealLedger sealLedger;

    @Inject
    VerifyLedger verifyLedger;

    private final Map<Account, Long> model = new HashMap<>();
    private final List<Posting> posted = new ArrayList<>();

    @Test
    void whateverHappensItBalancesAndARepeatHasNoEffect() {
        var seed = Long.getLong("ledger.seed", System.nanoTime());
        Logger.getLogger(LedgerPropertyTest.class).infof("ledger.seed=%d", seed);
        var random = new Random(seed);
        var ids = new TimeOrderedIds(Clock.systemUTC(), random);
        var tenants = List.of("t-" + ids.next(), "t-" + ids.next());
        var jobs = List.of(ids.next(), ids.next(), ids.next());
        var workers = List.of(ids.next(), ids.next(), ids.next(), ids.next());
        for (int i = 0; i < OPERATIONS; i++) {
            var batch = new ArrayList<Posting>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                batch.add(operation(random, ids, tenants, jobs, workers));
            }
            if (random.nextInt(3) == 0) {
                dieWithin(batch, random.nextInt(batch.size()));
            }
            post(batch);
            if (random.nextInt(10) == 0) {
                sealLedger.sealBatch();
            }
        }
        model.forEach((account, balance) -> assertThat(balanceOf(account))
                .as("seed %d, %s", seed, account)
                .isEqualTo(new Money(balance, account.currency())));
        assertThat(Database.count("""
                        select count(*) from (select 1 from entry group by transaction_id, currency
                        having sum(case side when 'DEBIT' then amount_minor else -amount_minor end) <> 0) as unbalanced""")).isZero();
        assertThat(verifyLedger.verify().fault()).as("seed %d", seed).isNull();
    }

    /** Never takes more from an account than the model says is there: the use cases see to that with their locks. */
    private Posting operation(
            Random random, TimeOrderedIds ids, List<String> tenants, List<UUID> jobs, List<UUID> workers) {
        if (!posted.isEmpty() && random.nextInt(4) == 0) {
            return posted.get(random.nextInt(posted.size()));
        }
        var currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
        var tenant = tenants.get(random.nextInt(tenants.size()));
        var job = jobs.get(random.nextInt(jobs.size()));
        var worker = workers.get(random.nextInt(workers.size()));
        var free = model.getOrDefault(Account.funds(tenant, currency), 0L);
        var held = model.getOrDefault(Account.escrow(job, currency), 0L);
        var posting = switch (random.nextInt(3)) {
            case 1 ->
                free == 0
                        ? deposit(random, ids, tenant, currency)
                        : keyed(ids, Posting.reservation(job, tenant, some(random, free, currency)));
            case 2 ->
                held == 0
                        ? deposit(random, ids, tenant, currency)
                        : Posting.accrual(
                                ids.next(),
                                job,
                                worker,
                                some(random, held, currency).getFirst());
            default -> deposit(random, ids, tenant, currency);
        };
        posting.lines().forEach(line -> model.merge(line.account(), signed(line), Long::sum));
        posted.add(posting);
        return posting;
    }

    private static Posting deposit(Random random, TimeOrderedIds ids, String tenant, String currency) {
        return Posting.deposit(ids.next(), tenant, new Money(1 + random.nextInt(100_000), currency));
    }

    /** A job may be reserved for several times here, which the key of a real reservation does not allow. */
    private static Posting keyed(TimeOrderedIds ids, Posting posting) {
        return new Posting(posting.idempotencyKey() + ":" + ids.next(), posting.type(), posting.lines());
    }

    private static List<Money> some(Random random, long most, String currency) {
        return List.of(new Money(1 + random.nextLong(most), currency));
    }

    private static long signed(Line line) {
        return line.side() == line.account().kind().normalSide()
                ? line.amount().amountMinor()
                : -line.amount().amountMinor();
    }

    /** The process dies when some of a batch is posted and nothing is committed; the batch is posted again afterwards. */
    private void dieWithin(List<Posting> batch, int posted) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    ledger.postAll(batch.subList(0, posted));
                    throw new IllegalStateException("died after " + posted);
                }))
                .hasMessageContaining("died after");
    }

    private void post(List<Posting> batch) {
        var results = QuarkusTransaction.requiringNew().call(() -> ledger.postAll(batch));
        assertThat(results).hasSize(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            var again = batch.get(i);
            var repeated = QuarkusTransaction.requiringNew().call(() -> ledger.postAll(List.of(again)));
            assertThat(repeated)
                    .containsExactly(new Ledger.Posted(results.get(i).transactionId(), false));
        }
    }

    private Money balanceOf(Account account) {
        if (account.kind() == AccountKind.BANK) { // shared with the other tests of this run
            return new Money(model.getOrDefault(account, 0L), account.currency());
        }
        return QuarkusTransaction.requiringNew().call(() -> ledger.balances(account.kind(), account.owner())).stream()
                .filter(balance -> balance.currency().equals(account.currency()))
                .findFirst()
                .orElseThrow();
    }
}
