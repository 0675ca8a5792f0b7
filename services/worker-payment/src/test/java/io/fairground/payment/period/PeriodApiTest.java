package io.fairground.payment.period;

import static io.fairground.payment.Fixtures.IDS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.fairground.kernel.Money;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.Tokens;
import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.ledger.Line;
import io.fairground.payment.ledger.Posting;
import io.fairground.payment.ledger.PostingType;
import io.fairground.payment.ledger.Side;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A month long before the service existed, so that no other test's money is in it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PeriodApiTest {

    private static final String MONTH = "/v1/periods/2019-03";
    private static final LocalDate IN_IT = LocalDate.parse("2019-03-17");

    @Inject
    Ledger ledger;

    @Test
    void aMonthIsClosedByItsChecklistAndOpenedAgainByTwoPeople() {
        // Given
        put("rita", "/close", null).statusCode(409).body("type", equalTo("/problems/period-state"));
        put("rita", "/soft-lock", null).statusCode(200).body("state", equalTo("SOFT_LOCKED"));
        put("rita", "/close", null)
                .statusCode(409)
                .body("type", equalTo("/problems/period-unfinished"))
                .body("detail", containsString("RECONCILIATION_SIGNED"));
        given().auth()
                .oauth2(reconciler("rita"))
                .contentType(ContentType.JSON)
                .body(Map.of("note", "nothing was sent"))
                .put("/v1/reconciliations/2019-03-31/signature")
                .then()
                .statusCode(200)
                .body("unexplained", equalTo(0));

        // When
        put("rita", "/close", null).statusCode(200).body("state", equalTo("CLOSED"));

        // Then: people post nothing in it, what machines learn late restates it
        assertThatThrownBy(() -> post(PostingType.CORRECTION)).hasStackTraceContaining("the period is locked");
        post(PostingType.DEPOSIT);
        var why = Map.of("why", "a deposit was entered with a wrong date");
        put("rita", "/reopening", why)
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("restated.kind", hasItem("BANK"), "restated.before", hasItem(0), "restated.after", hasItem(77));
        put("rita", "/reopening", why).statusCode(403).body("type", equalTo("/problems/second-person-needed"));
        put("ruth", "/reopening", why).statusCode(200).body("state", equalTo("OPEN"));
        post(PostingType.CORRECTION);
    }

    private void post(PostingType type) {
        var amount = new Money(77, "SEK");
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.postAll(List.of(new Posting(
                                "period:" + IDS.next(),
                                type,
                                List.of(
                                        new Line(Account.bank("SEK"), Side.DEBIT, amount),
                                        new Line(
                                                Account.ofPlatform(AccountKind.TOP_UP_FUND, "SEK"),
                                                Side.CREDIT,
                                                amount)))
                        .validOn(IN_IT))));
    }

    private static ValidatableResponse put(String who, String what, @Nullable Map<String, String> body) {
        var request = given().auth().oauth2(reconciler(who));
        return (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .put(MONTH + what)
                .then();
    }

    private static String reconciler(String name) {
        return Tokens.with(name, Set.of("reconciler"), null);
    }
}
