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
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
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
        return "insert into ledger_transaction values ('%s', '%s', sha256('x'), 'DEPOSIT', %d, now());"
                .formatted(id, id, lines);
    }

    private static String entry(UUID id, int line, int lines, String account, String side, long minor) {
        return "insert into entry values ('%s', %d, %d, %s, '%s', %d, 'EUR');"
                .formatted(id, line, lines, account, side, minor);
    }
}
