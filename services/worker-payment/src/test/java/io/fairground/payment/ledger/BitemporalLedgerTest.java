package io.fairground.payment.ledger;

import static io.fairground.payment.Fixtures.IDS;
import static io.fairground.payment.Fixtures.auditor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.fairground.kernel.Money;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BitemporalLedgerTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Test
    void aLateFactCountsOnItsOwnDayAndWasNotKnownBefore() {
        var tenant = "t-" + IDS.next();
        post(deposit(tenant, 500).validOn(JULY));
        var known = clock.instant();
        post(deposit(tenant, 70).validOn(JUNE));

        assertThat(funds(tenant, JUNE, known)).isZero();
        assertThat(funds(tenant, JUNE, clock.instant())).isEqualTo(70);
        assertThat(funds(tenant, JULY, known)).isEqualTo(500);
        assertThat(funds(tenant, JULY, clock.instant())).isEqualTo(570);
    }

    @Test
    void aReversalMirrorsItsTransactionOnceHoweverOftenItIsAsked() {
        var tenant = "t-" + IDS.next();
        var deposit = post(deposit(tenant, 500));

        var first = within(() -> ledger.reverse(deposit, "booked twice"));
        var again = within(() -> ledger.reverse(deposit, "booked twice"));

        assertThat(first.first()).isTrue();
        assertThat(again).isEqualTo(new Ledger.Posted(first.transactionId(), false));
        assertThat(within(() -> ledger.balances(AccountKind.CLIENT_FUNDS, tenant)))
                .containsExactly(Money.zero("EUR"));
        assertThatThrownBy(() -> within(() -> ledger.reverse(deposit, "another reason")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theDatabaseRefusesAReversalOfAReversalAndOneThatIsNoMirror() {
        var tenant = "t-" + IDS.next();
        var deposit = post(deposit(tenant, 500));
        var reversal = within(() -> ledger.reverse(deposit, "booked twice")).transactionId();
        var other = post(deposit(tenant, 500));
        var lines = List.of(
                Line.debit(Account.bank("EUR"), new Money(499, "EUR")),
                Line.credit(Account.funds(tenant, "EUR"), new Money(499, "EUR")));

        assertThatThrownBy(() -> within(() -> ledger.reverse(reversal, "undo")))
                .hasStackTraceContaining("reverses a reversal");
        assertThatThrownBy(() -> post(Posting.reversal(other, lines, "less")))
                .hasStackTraceContaining("not the mirror");
    }

    @Test
    void anAuditorReadsTheTrialBalanceOfAnyDayAsItWasKnown() {
        given().auth()
                .oauth2(auditor())
                .get("/v1/ledger/trial-balance?validAt=2026-06-01&knownAt=2000-01-02T00:00:00Z")
                .then()
                .statusCode(200)
                .body("balanced", equalTo(true))
                .body("rows.debitMinor.findAll { it != 0 }.size()", equalTo(0));
        given().auth()
                .oauth2(auditor())
                .get("/v1/ledger/trial-balance?knownAt=yesterday")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("knownAt"));
    }

    /** A right that was given up is not in the table's list of rights, whoever asks. */
    @ParameterizedTest
    @ValueSource(strings = {"entry", "ledger_seal", "ledger_head", "earning"})
    void nobodyWasGrantedToChangeWhatIsPosted(String table) {
        assertThat(Database.count("select count(*) from pg_class, aclexplode(relacl) where relname = '" + table
                        + "' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')"))
                .isZero();
        assertThat(Database.count("select count(*) from pg_class, aclexplode(relacl) where relname = '" + table
                        + "' and privilege_type = 'INSERT'"))
                .isPositive();
    }

    private static Posting deposit(String tenant, long minor) {
        return Posting.deposit(IDS.next(), tenant, new Money(minor, "EUR"));
    }

    private UUID post(Posting posting) {
        return within(() -> ledger.postAll(List.of(posting))).getFirst().transactionId();
    }

    private long funds(String tenant, LocalDate validAt, Instant knownAt) {
        return within(() -> ledger.balancesAt(AccountKind.CLIENT_FUNDS, tenant, new AsOf(validAt, knownAt)))
                .getFirst()
                .amountMinor();
    }

    private static <T> T within(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
