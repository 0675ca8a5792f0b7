package io.fairground.payment.drill;

import static io.fairground.payment.Fixtures.IDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.payment.beneficiary.Beneficiary.MobileWallet;
import io.fairground.payment.beneficiary.PayoutAccount;
import io.fairground.payment.beneficiary.PayoutAccounts;
import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.ledger.Line;
import io.fairground.payment.ledger.Posting;
import io.fairground.payment.ledger.PostingType;
import io.fairground.payment.ledger.Side;
import io.fairground.payment.payout.Payout;
import io.fairground.payment.payout.PayoutDesk;
import io.fairground.payment.payout.PayoutPostings;
import io.fairground.payment.payout.Payouts;
import io.fairground.payment.rail.RailKind;
import io.fairground.payment.rail.simulated.SimulatedRail.BookLine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The drill of P5 with the real tables and the real ledger, a transaction for each step. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FaultDrillApiTest {

    private static final int PAYOUTS = 30;
    private static final long SEED = 20_261_130;

    @Inject
    PayoutDesk desk;

    @Inject
    Payouts payouts;

    @Inject
    PayoutAccounts accounts;

    @Inject
    Ledger ledger;

    @Test
    void faultsInTheDatabaseTooPayNobodyTwiceAndLoseNothing() {
        // Given
        var approved = Drills.approved(PAYOUTS, IDS, new Random(SEED));
        approved.forEach(payout -> inTransaction(() -> funded(payout)));
        var rail = Drills.rail(approved, SEED);
        var drill = new FaultDrill(desk, payouts, rail, new FaultDrill.Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                return inTransaction(work);
            }
        });

        // When
        var ids = approved.stream().map(Payout::payoutId).toList();
        var result = drill.run(ids, PAYOUTS / 10, Drills.start());

        // Then
        assertThat(result.doubled()).isZero();
        assertThat(result.lost()).isZero();
        assertThat(result.unknown()).isZero();
        var paid = rail.book().stream().map(BookLine::amount).reduce(Money.zero("KES"), Money::plus);
        assertThat(Database.count("select coalesce(sum(amount_minor), 0) from payout where rail = 'MOBILE_MONEY'"
                        + " and state = 'SETTLED'"))
                .isEqualTo(paid.amountMinor());
        assertThat(Database.count("""
                        select coalesce(sum(case e.side when 'CREDIT' then e.amount_minor else -e.amount_minor end), 0)
                        from entry e join account a on a.id = e.account_id join payout p on p.payout_id::text = a.owner
                        where a.kind = 'PAYOUT_TRANSIT' and p.rail = 'MOBILE_MONEY'""")).isZero();
    }

    private boolean funded(Payout payout) {
        var amount = payout.amount();
        ledger.postAll(List.of(
                new Posting(
                        "drill:" + payout.payoutId(),
                        PostingType.CORRECTION,
                        List.of(
                                new Line(Account.bank("KES"), Side.DEBIT, amount),
                                new Line(Account.payable(payout.workerId(), "KES"), Side.CREDIT, amount))),
                PayoutPostings.requested(payout)));
        accounts.add(
                PayoutAccount.added(
                        payout.accountId(),
                        payout.workerId(),
                        new MobileWallet("Wanjiku", "+254712345678"),
                        "KES",
                        0,
                        Duration.ZERO,
                        Drills.start()),
                RailKind.MOBILE_MONEY.name());
        return payouts.add(payout);
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
