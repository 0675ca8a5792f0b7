package io.fairground.payment.audit;

import static io.fairground.payment.Fixtures.auditor;
import static io.fairground.payment.Fixtures.financeViewer;
import static io.fairground.payment.Fixtures.newTenant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.Tokens;
import io.fairground.payment.audit.app.FoldFacts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AuditApiTest {

    @Inject
    FoldFacts foldFacts;

    @Inject
    Clock clock;

    @Test
    void payStandsNextToTheFloorsByRegionAndSmallRegionsAreRolledUp() {
        var tenant = newTenant();
        foldFacts.applyAll(new AuditMarket(tenant, 1)
                .with("FR", 12, 3, 50)
                .with("KE", 12, 3, 35)
                .with("UG", 4, 1, 35)
                .with("TZ", 7, 1, 35)
                .events());

        pay(financeViewer(), "by=region&vendor=" + tenant)
                .then()
                .statusCode(200)
                .body("hiddenWorkers", equalTo(0))
                .body("rows.group.flatten()", contains("Eastern Africa", "FR", "KE"))
                .body("rows.rolledUp", contains(2, 0, 0))
                .body("rows[1].workers", equalTo(12))
                .body("rows[1].assignments", equalTo(72))
                .body("rows[1].pay.amountMinor", equalTo(3600))
                .body("rows[1].payIn.EUR", equalTo(36.0f))
                .body("rows[1].payIn.USD", notNullValue())
                .body("rows[1].perHour.currency", equalTo("EUR"))
                .body("rows[1].medianPerHour.amountMinor", notNullValue())
                .body("rows[1].floors[0].benchmark", equalTo("LEGAL"))
                .body("rows[1].floors[0].hourly.amountMinor", equalTo(1231))
                .body("rows[1].daysToPay", equalTo(0.041667f))
                .body("rows[1].quality", nullValue())
                .body("rows[1].reasons", hasItem(startsWith("quality: ")))
                .body("rows[1].reasons", hasItem(startsWith("LIVING floor: ")));
    }

    @Test
    void nothingLearntLaterIsInAReportAsOfEarlier() {
        var tenant = newTenant();
        foldFacts.applyAll(new AuditMarket(tenant, 2).with("FR", 12, 2, 50).events());
        var then = clock.instant();
        var before = pay(financeViewer(), "by=region&vendor=%s&knownAt=%s".formatted(tenant, then))
                .asString();

        foldFacts.applyAll(new AuditMarket(tenant, 3)
                .with("FR", 15, 2, 80)
                .with("KE", 15, 2, 80)
                .events());

        assertThat(pay(financeViewer(), "by=region&vendor=%s&knownAt=%s".formatted(tenant, then))
                        .asString())
                .isEqualTo(before);
        pay(financeViewer(), "by=region&vendor=" + tenant).then().body("rows", hasSize(2));
    }

    @Test
    void aGapIsAVerdictWithItsIntervalAndASentence() {
        var tenant = newTenant();
        foldFacts.applyAll(new AuditMarket(tenant, 4)
                .with("FR", 30, 4, 50)
                .with("KE", 30, 4, 35)
                .with("UG", 3, 4, 35)
                .events());

        given().auth()
                .oauth2(financeViewer())
                .get("/v1/audit/gaps?reference=FR&vendor=" + tenant)
                .then()
                .statusCode(200)
                .body("rows.region", contains("KE", "UG"))
                .body("rows[0].verdict", equalTo("GAP"))
                .body("rows[0].priceGap", equalTo(0.3f))
                .body("rows[0].workers", equalTo(30))
                .body("rows[0].adjustedGap.low", notNullValue())
                .body("rows[0].headline", startsWith("For the same task category"))
                .body("rows[1].verdict", equalTo("UNDECIDED"))
                .body("rows[1].workers", equalTo(0))
                .body("rows[1].reasons", hasItem(startsWith("not enough data")));
    }

    @Test
    void theAuditIsForFinanceAndSaysWhatItCannotRead() {
        assertThat(pay(Tokens.worker("ada"), "").statusCode()).isEqualTo(403);
        assertThat(pay(Tokens.vendor("acme"), "").statusCode()).isEqualTo(403);
        assertThat(pay(auditor(), "").statusCode()).isEqualTo(200);
        assertThat(pay(auditor(), "by=colour").statusCode()).isEqualTo(422);
        assertThat(pay(auditor(), "by=region,region").statusCode()).isEqualTo(422);
        assertThat(pay(auditor(), "job=x").statusCode()).isEqualTo(422);
        assertThat(given().auth().oauth2(auditor()).get("/v1/audit/gaps").statusCode())
                .isEqualTo(422);
    }

    private static Response pay(String token, String query) {
        return given().auth().oauth2(token).get("/v1/audit/pay?from=2026-05-25&validAt=2026-07-31&" + query);
    }
}
