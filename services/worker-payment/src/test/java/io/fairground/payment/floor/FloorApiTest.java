package io.fairground.payment.floor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FloorApiTest {

    @Test
    void anybodyLoggedInReadsAFloorWithItsRow() {
        get("/v1/floors?region=FR&at=2026-06-01")
                .statusCode(200)
                .body("usable", equalTo(true))
                .body("hourly.amountMinor", equalTo(1231))
                .body("hourly.currency", equalTo("EUR"))
                .body("row.effectiveFrom", equalTo("2026-06-01"))
                .body("row.evidence", equalTo("A"));
    }

    @Test
    void venezuelaHasNoUsableLegalFloor() {
        get("/v1/floors?region=VE")
                .statusCode(200)
                .body("usable", equalTo(false))
                .body("hourly", nullValue())
                .body("reason", containsString("no usable legal floor"));
    }

    @Test
    void indiasFloorShowsWhatSpeaksAgainstIt() {
        get("/v1/floors?region=IN")
                .statusCode(200)
                .body("row.evidence", equalTo("C"))
                .body("row.badges", hasItems("UNVERIFIED", "NON_BINDING"));
    }

    @Test
    void aQuoteIsTheSmallestOfferThatPasses() {
        get("/v1/quotes?region=IN&expectedSeconds=60&currency=INR")
                .statusCode(200)
                .body("smallestOffer.amountMinor", equalTo(38))
                .body("floorRow.region", equalTo("IN"));
    }

    @Test
    void whatCannotBeQuotedSaysWhy() {
        get("/v1/quotes?region=VE&expectedSeconds=60&currency=USD")
                .statusCode(422)
                .body("type", equalTo("/problems/no-usable-floor"));
        get("/v1/quotes?region=FR&expectedSeconds=60&currency=VES")
                .statusCode(422)
                .body("type", equalTo("/problems/no-exchange-rate"));
        get("/v1/quotes?region=FR&expectedSeconds=0&currency=EUR")
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItems("expectedSeconds"));
        get("/v1/floors?region=ZZ").statusCode(422).body("errors.pointer", hasItems("region"));
        get("/v1/floors?region=FR&at=yesterday").statusCode(422).body("errors.pointer", hasItems("at"));
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.worker("ada")).get(path).then();
    }
}
