package io.fairground.payment.ledger;

import static io.fairground.payment.Fixtures.IDS;
import static io.fairground.payment.Fixtures.auditor;
import static io.fairground.payment.Fixtures.newTenant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.kernel.Money;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.Tokens;
import io.fairground.payment.ledger.app.SealLedger;
import io.fairground.payment.ledger.app.VerifyLedger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LedgerTamperTest {

    @Inject
    Ledger ledger;

    @Inject
    SealLedger sealLedger;

    @Inject
    VerifyLedger verifyLedger;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set amount_minor = amount_minor + 1",
                "delete from entry",
                "truncate entry",
                "update ledger_transaction set type = 'RELEASE'",
                "delete from ledger_transaction",
                "truncate ledger_transaction cascade",
                "update account set owner = 'me'",
                "delete from account",
                "update ledger_seal set position = position + 1",
                "delete from ledger_seal",
                "truncate ledger_seal",
                "update earning set amount_minor = 1",
                "delete from earning",
            })
    void theDatabaseRefusesToChangeWhatIsPosted(String sql) {
        posted();

        assertThatThrownBy(() -> Database.execute(sql)).hasMessageContaining("append-only");
    }

    @Test
    void theDatabaseRefusesAnUnbalancedTransaction() {
        var tenant = newTenant();
        var posted = posted(tenant, 500);
        var account = "(select id from account where kind = 'CLIENT_FUNDS' and owner = '" + tenant + "')";
        var id = IDS.next();

        assertThatThrownBy(() -> Database.execute(transaction(id, 2)
                        + entry(id, 1, 2, account, "DEBIT", 5)
                        + entry(id, 2, 2, account, "CREDIT", 6)))
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> Database.execute(transaction(id, 2) + entry(id, 1, 2, account, "DEBIT", 5)))
                .hasMessageContaining("does not have its 2 entries");
        assertThatThrownBy(() -> Database.execute(entry(posted, 3, 3, account, "DEBIT", 5)))
                .as("nothing is added to a transaction that exists")
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Database.execute(entry(posted, 3, 2, account, "DEBIT", 5)))
                .isInstanceOf(SQLException.class);
    }

    /** A superuser can do what the triggers forbid; the chain shows it. */
    @Test
    void anEditBehindTheTriggersIsNamedByTheVerification() throws SQLException {
        var transaction = posted(newTenant(), 500);
        sealAll();
        verification().body("verified", equalTo(true)).body("firstFault", nullValue());

        var where = " where transaction_id = '" + transaction + "'";
        Database.execute(asSuperuser("update entry set amount_minor = 501" + where));

        verification()
                .body("verified", equalTo(false))
                .body("firstFault.rule", equalTo("HASH"))
                .body("firstFault.transactionId", equalTo(transaction.toString()));

        Database.execute(asSuperuser("update entry set amount_minor = 500" + where));
        verification().body("verified", equalTo(true));
    }

    @Test
    void anAccountThatGetsAnotherOwnerIsNamedByTheVerification() throws SQLException {
        var tenant = newTenant();
        var transaction = posted(tenant, 500);
        sealAll();

        Database.execute(asSuperuser("update account set owner = 'thief' where owner = '" + tenant + "'"));

        verification()
                .body("verified", equalTo(false))
                .body("firstFault.transactionId", equalTo(transaction.toString()));
        Database.execute(asSuperuser("update account set owner = '" + tenant + "' where owner = 'thief'"));
        verification().body("verified", equalTo(true));
    }

    /**
     * Each is made in a transaction that verifies and is rolled back, so that nobody else sees it. The seed is printed, and
     * taken from {@code -Dledger.seed}.
     */
    @Test
    void ofAHundredRandomTamperingsAHundredAreFoundWhereTheyAre() {
        var seed = Long.getLong("ledger.seed", System.nanoTime());
        Logger.getLogger(LedgerTamperTest.class).infof("ledger.seed=%d", seed);
        var random = new Random(seed);
        var targets = new ArrayList<Tampering.Target>();
        for (int i = 0; i < 20; i++) {
            var tenant = newTenant();
            var id = posted(tenant, 1 + 2 * random.nextLong(1_000_000)); // odd: no bit above the lowest is its last
            sealAll();
            targets.add(new Tampering.Target(id, positionOf(id), tenant));
        }
        assertThat(faultAfter("select 1")).isEmpty();

        int found = 0;
        for (int i = 0; i < 100; i++) {
            var tampering = Tampering.random(random, targets);
            var fault = faultAfter(tampering.sql());
            assertThat(fault).as("seed %d: %s", seed, tampering).hasValueSatisfying(tampering::assertNamedBy);
            found++;
        }
        assertThat(found).isEqualTo(100);
    }

    @Test
    void aChainThatDoesNotLeadThroughAnAnnouncedHeadIsNamed() {
        posted();
        sealAll();

        var fault = faultAfter("insert into ledger_head select date '1999-12-31', max(position), sha256('other'), now()"
                + " from ledger_seal");

        assertThat(fault).hasValueSatisfying(lost -> {
            assertThat(lost.rule()).isEqualTo(Verification.Rule.HEAD);
            assertThat(lost.detail()).contains("1999-12-31");
        });
    }

    private Optional<Verification.Fault> faultAfter(String sql) {
        QuarkusTransaction.begin();
        try {
            jdbi.useHandle(handle -> execute(handle, "set local session_replication_role = replica; " + sql));
            return Optional.ofNullable(verifyLedger.verify().fault());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void execute(Handle handle, String sql) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static long positionOf(UUID transaction) {
        return Database.count("select position from ledger_seal where transaction_id = '" + transaction + "'");
    }

    @Test
    void aTransactionBehindTheChainsBackIsNamedByTheVerification() throws SQLException {
        var transaction = posted(newTenant(), 500);

        Database.execute("delete from ledger_unsealed where transaction_id = '" + transaction + "'");
        var lost = Database.count("select count(*) from ledger_seal where transaction_id = '" + transaction + "'") == 0;

        if (lost) { // else the schedule was faster, and it is sealed
            verification()
                    .body("verified", equalTo(false))
                    .body("firstFault.rule", equalTo("SEALED"))
                    .body("firstFault.transactionId", equalTo(transaction.toString()));
            Database.execute("insert into ledger_unsealed values ('" + transaction + "')");
        }
        sealAll();
        verification().body("verified", equalTo(true));
    }

    @Test
    void theTrialBalanceBalances() {
        posted();

        given().auth()
                .oauth2(auditor())
                .get("/v1/ledger/trial-balance")
                .then()
                .statusCode(200)
                .body("balanced", equalTo(true));
    }

    @Test
    void onlyAuditorsReadTheLedger() {
        given().auth()
                .oauth2(Tokens.vendor("acme"))
                .get("/v1/ledger/verification")
                .then()
                .statusCode(403);
    }

    private void posted() {
        posted(newTenant(), 500);
    }

    private UUID posted(String tenant, long minor) {
        var posting = Posting.deposit(IDS.next(), tenant, new Money(minor, "EUR"));
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.postAll(List.of(posting)))
                .getFirst()
                .transactionId();
    }

    private void sealAll() {
        while (Database.count("select count(*) from ledger_unsealed") > 0) {
            sealLedger.sealBatch();
        }
    }

    private static ValidatableResponse verification() {
        var answer = given().auth().oauth2(auditor()).get("/v1/ledger/verification");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.then();
    }

    private static String asSuperuser(String sql) {
        return "set session_replication_role = replica; " + sql + "; set session_replication_role = default";
    }

    private static String transaction(UUID id, int lines) {
        return ("insert into ledger_transaction (id, idempotency_key, request_sha256, type, line_count, recorded_at)"
                        + " values ('%s', '%s', sha256('x'), 'DEPOSIT', %d, now());")
                .formatted(id, id, lines);
    }

    private static String entry(UUID id, int line, int lines, String account, String side, long minor) {
        return "insert into entry values ('%s', %d, %d, %s, '%s', %d, 'EUR');"
                .formatted(id, line, lines, account, side, minor);
    }
}
