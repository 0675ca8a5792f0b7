package io.fairground.payment.payout;

import static io.fairground.payment.Fixtures.IDS;
import static io.fairground.payment.Fixtures.auditor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.fairground.kernel.Money;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.Tokens;
import io.fairground.payment.earning.Workers;
import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.ledger.Line;
import io.fairground.payment.ledger.Posting;
import io.fairground.payment.ledger.PostingType;
import io.fairground.payment.ledger.Side;
import io.fairground.payment.rail.Evidence;
import io.fairground.payment.rail.Evidence.Outcome;
import io.fairground.payment.rail.Evidence.Source;
import io.fairground.payment.rail.Instruction;
import io.fairground.payment.rail.Rail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PayoutApiTest {

    private static final String IBAN = "FR1420041010050500013M02606";

    @Inject
    Workers workers;

    @Inject
    Ledger ledger;

    @Inject
    Payouts payouts;

    @Inject
    PayoutDesk desk;

    /** A worker with something payable. */
    private record Worker(String token, UUID workerId) {}

    @Test
    void anAccountIsShownMaskedAndKeptEncrypted() {
        // Given
        var worker = worker("mia", new Money(1, "EUR"));

        // When
        var accountId = account(worker);

        // Then
        as(worker.token())
                .get("/v1/workers/me/payout-accounts")
                .then()
                .statusCode(200)
                .body("[0].mask", equalTo("FR** **** 2606"), "", hasSize(1));
        assertThat(Database.count("select count(*) from payout_account a where account_id = '" + accountId
                        + "' and a::text not ilike '%05050001%' and position('" + IBAN
                        + "'::bytea in sealed) = 0 and position('Mia'::bytea in sealed) = 0"))
                .isEqualTo(1);
    }

    @Test
    void aFurtherAccountCoolsDownBeforeItIsPaidAt() {
        // Given
        var worker = worker("nia", new Money(5000, "EUR"));
        account(worker);

        // When
        var second = account(worker);

        // Then
        request(worker, IDS.next(), second, 1000)
                .statusCode(409)
                .body("type", equalTo("/problems/payout-account-cooling-down"));
    }

    @Test
    void aRequestTakesThePayableMoneyOnceHoweverOftenItIsSent() {
        // Given
        var worker = worker("ola", new Money(5000, "EUR"));
        var accountId = account(worker);
        var payoutId = IDS.next();

        // When
        request(worker, payoutId, accountId, 4000).statusCode(200).body("state", equalTo("REQUESTED"));
        request(worker, payoutId, accountId, 4000).statusCode(200);

        // Then
        assertThat(payable(worker)).isEqualTo(new Money(1000, "EUR"));
        request(worker, payoutId, accountId, 3999).statusCode(409).body("type", equalTo("/problems/payout-taken"));
        request(worker, IDS.next(), accountId, 1001)
                .statusCode(409)
                .body("type", equalTo("/problems/payout-not-covered"));
        request(worker, IDS.next(), IDS.next(), 1)
                .statusCode(422)
                .body("type", equalTo("/problems/payout-account-unknown"));
    }

    @Test
    void whatIsTakenBackIsPayableAgain() {
        var worker = worker("pia", new Money(5000, "EUR"));
        var payoutId = requested(worker, 4000);

        for (int time = 0; time < 2; time++) {
            as(worker.token())
                    .delete("/v1/workers/me/payouts/" + payoutId)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("WITHDRAWN"));
        }

        assertThat(payable(worker)).isEqualTo(new Money(5000, "EUR"));
        as(worker("qia", new Money(1, "EUR")).token())
                .delete("/v1/workers/me/payouts/" + payoutId)
                .then()
                .statusCode(404);
    }

    /** The matrix of duties, on subjects: one person with every role has one duty for a payout and no second. */
    @Test
    void oneSubjectWithEveryRoleHasOneDuty() {
        // Given
        var all = Tokens.with("all", Set.of("payout-proposer", "payout-approver", "reconciler"), null);
        var setter = Tokens.with("setter", Set.of("payout-proposer", "payout-approver", "pay-policy"), null);
        var payoutId = requested(worker("ria", new Money(5000, "EUR")), 4000);

        // When, then
        put(setter, payoutId, "proposal").statusCode(403).body("type", equalTo("/problems/duty-conflict"));
        put(approver(), payoutId, "approval").statusCode(409).body("type", equalTo("/problems/payout-state"));
        put(all, payoutId, "proposal").statusCode(200);
        put(all, payoutId, "proposal").statusCode(200).body("version", equalTo(2));
        put(all, payoutId, "approval").statusCode(403).body("type", equalTo("/problems/duty-conflict"));
        put(setter, payoutId, "approval").statusCode(403);
        put(proposer(), payoutId, "approval").statusCode(403).body("type", equalTo("/problems/forbidden"));
        put(approver(), payoutId, "approval").statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void anUnknownPayoutIsEndedByTwoPeopleAndStaysInTransitUntilThen() {
        // Given
        var worker = worker("sia", new Money(5000, "EUR"));
        var payoutId = approved(worker, 4000);
        QuarkusTransaction.requiringNew().run(() -> {
            desk.act(payoutId, payout -> payout.send(Instant.parse("2026-11-30T12:00:00Z")), "rail", "sent");
            desk.answered(payoutId, new Rail.Answer.NoneKnown("no answer in time"));
        });

        // When
        resolve(reconciler("rita"), payoutId, "NOT_PAID").statusCode(200).body("state", equalTo("UNKNOWN"));
        resolve(reconciler("rita"), payoutId, "NOT_PAID").statusCode(200).body("state", equalTo("UNKNOWN"));
        assertThat(payable(worker)).isEqualTo(new Money(1000, "EUR"));
        resolve(reconciler("ruth"), payoutId, "NOT_PAID").statusCode(200).body("state", equalTo("REJECTED"));

        // Then
        assertThat(payable(worker)).isEqualTo(new Money(5000, "EUR"));
        as(auditor())
                .get("/v1/payouts/" + payoutId)
                .then()
                .body("steps.state", hasItem("UNKNOWN"), "payout.state", equalTo("REJECTED"));
        assertVerified();
    }

    @Test
    void aBankFileIsWrittenOnceAndTheStatementSettlesIt() {
        // Given
        var worker = worker("tia", new Money(5000, "EUR"));
        var payoutId = approved(worker, 4000);
        var reference = Instruction.referenceOf(payoutId);

        // When
        var fileId = given().auth()
                .oauth2(approver())
                .header("Idempotency-Key", IDS.next().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("executionDate", "2026-12-01"))
                .post("/v1/bank-files")
                .then()
                .statusCode(201)
                .extract()
                .path("fileId");
        var file = as(approver()).get("/v1/bank-files/" + fileId);

        // Then
        assertThat(file.asString()).contains(IBAN, "<EndToEndId>" + reference + "</EndToEndId>", ">40.00<");
        assertThat(as(approver()).get("/v1/bank-files/" + fileId).asString()).isEqualTo(file.asString());
        bring(reconciler("rita"), reference).statusCode(200).body("moved", equalTo(1));
        bring(reconciler("rita"), reference).statusCode(200).body("moved", equalTo(0), "findings", equalTo(0));
        as(worker.token())
                .get("/v1/workers/me/payouts")
                .then()
                .body("items[0].state", equalTo("SETTLED"), "items[0].mask", not(equalTo(IBAN)));
        assertThat(payable(worker)).isEqualTo(new Money(1000, "EUR"));
        assertVerified();
    }

    @Test
    void evidenceIsNotBroughtByWhoApproved() {
        var both = Tokens.with("both", Set.of("payout-approver", "reconciler"), null);
        var payoutId = requested(worker("uia", new Money(5000, "EUR")), 4000);
        put(proposer(), payoutId, "proposal").statusCode(200);
        put(both, payoutId, "approval").statusCode(200);

        bring(both, Instruction.referenceOf(payoutId)).statusCode(403).body("type", equalTo("/problems/duty-conflict"));
    }

    @Test
    void aPaymentAfterItsMoneyWentBackIsAFindingAndMovesNothing() {
        // Given
        var worker = worker("via", new Money(5000, "EUR"));
        var payoutId = requested(worker, 4000);
        as(worker.token()).delete("/v1/workers/me/payouts/" + payoutId);

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            for (int time = 0; time < 2; time++) {
                desk.hear(new Evidence(payoutId, Source.STATEMENT, Outcome.PAID, "line 1", null, Instant.EPOCH));
            }
        });

        // Then
        assertThat(Database.count("select count(*) from payout_finding where payout_id = '" + payoutId + "'"))
                .isEqualTo(1);
        assertThat(payable(worker)).isEqualTo(new Money(5000, "EUR"));

        // When: a person looks at it
        var open = as(reconciler("rita")).get("/v1/payout-findings").then().statusCode(200);
        String findingId = open.extract().path("find { it.payoutId == '" + payoutId + "' }.findingId");
        close("rita", findingId).statusCode(200).body("closedBy", notNullValue());
        close("rita", findingId).statusCode(200);
        close("ruth", findingId).statusCode(409).body("type", equalTo("/problems/finding-closed"));

        // Then
        as(reconciler("rita"))
                .get("/v1/payout-findings")
                .then()
                .body("findAll { it.payoutId == '" + payoutId + "' }.size()", equalTo(0));
    }

    private static ValidatableResponse close(String who, String findingId) {
        return as(reconciler(who))
                .contentType(ContentType.JSON)
                .body(Map.of("note", "the bank had sent the line of a payout that was withdrawn"))
                .put("/v1/payout-findings/" + findingId + "/closing")
                .then();
    }

    private Worker worker(String name, Money payable) {
        var token = Tokens.worker(name);
        var workerId = IDS.next();
        QuarkusTransaction.requiringNew().run(() -> {
            workers.add(workerId, subject(token));
            ledger.postAll(List.of(new Posting(
                    "payable:" + workerId,
                    PostingType.CORRECTION,
                    List.of(
                            new Line(Account.bank(payable.currency()), Side.DEBIT, payable),
                            new Line(Account.payable(workerId, payable.currency()), Side.CREDIT, payable)))));
        });
        return new Worker(token, workerId);
    }

    private static String subject(String token) {
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
    }

    private UUID account(Worker worker) {
        var accountId = IDS.next();
        as(worker.token())
                .contentType(ContentType.JSON)
                .body(Map.of("rail", "BANK_FILE", "currency", "EUR", "holder", "Mia Muster", "iban", IBAN))
                .put("/v1/workers/me/payout-accounts/" + accountId)
                .then()
                .statusCode(200);
        return accountId;
    }

    private UUID requested(Worker worker, long minor) {
        var payoutId = IDS.next();
        request(worker, payoutId, account(worker), minor).statusCode(200);
        return payoutId;
    }

    private UUID approved(Worker worker, long minor) {
        var payoutId = requested(worker, minor);
        put(proposer(), payoutId, "proposal").statusCode(200);
        put(approver(), payoutId, "approval").statusCode(200);
        return payoutId;
    }

    private static ValidatableResponse request(Worker worker, UUID payoutId, UUID accountId, long minor) {
        return as(worker.token())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "accountId", accountId.toString(), "amount", Map.of("amountMinor", minor, "currency", "EUR")))
                .put("/v1/workers/me/payouts/" + payoutId)
                .then();
    }

    private static ValidatableResponse put(String token, UUID payoutId, String what) {
        return as(token).put("/v1/payouts/" + payoutId + "/" + what).then();
    }

    private static ValidatableResponse resolve(String token, UUID payoutId, String outcome) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", outcome, "note", "called the bank, which has no such payment"))
                .put("/v1/payouts/" + payoutId + "/resolution")
                .then();
    }

    private static ValidatableResponse bring(String token, String reference) {
        return as(token)
                .contentType(ContentType.XML)
                .body("""
                        <Document><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>N1</MsgId></GrpHdr><Ntfctn><Ntry>
                        <Amt Ccy="EUR">40.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                        <AcctSvcrRef>A-%s</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
                        <Amt Ccy="EUR">40.00</Amt></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>""".formatted(reference, reference))
                .post("/v1/bank-messages")
                .then();
    }

    private Money payable(Worker worker) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.balances(
                                AccountKind.WORKER_PAYABLE, worker.workerId().toString())
                        .getFirst());
    }

    private static void assertVerified() {
        as(auditor()).get("/v1/ledger/verification").then().body("verified", equalTo(true));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static String proposer() {
        return Tokens.with("paula", Set.of("payout-proposer"), null);
    }

    private static String approver() {
        return Tokens.with("anton", Set.of("payout-approver"), null);
    }

    private static String reconciler(String name) {
        return Tokens.with(name, Set.of("reconciler"), null);
    }
}
