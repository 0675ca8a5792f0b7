package io.fairground.payment.floor;

import static io.fairground.payment.Fixtures.IDS;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Valid from a day that no other test asks for. */
    @Test
    void aPolicyCountsOnceASecondPersonHasSignedIt() {
        var policyId = post(
                        "pia",
                        "/v1/floor-policies",
                        Map.of(
                                "validFrom",
                                "2900-01-01",
                                "livingCounts",
                                true,
                                "pppShare",
                                0,
                                "pppYearsApart",
                                1,
                                "policyHourly",
                                Map.of("amountMinor", 2000, "currency", "EUR")))
                .statusCode(201)
                .body("signed", equalTo(false))
                .extract()
                .path("policyId");
        var signature = "/v1/floor-policies/" + policyId + "/signature";
        get("/v1/floors?region=FR&at=2900-01-02").body("benchmarks", hasSize(1));

        put("pia", signature).statusCode(409).body("type", equalTo("/problems/own-policy"));
        put("pol", signature).statusCode(200).body("signed", equalTo(true));

        get("/v1/floors?region=FR&at=2900-01-02")
                .body("hourly.amountMinor", equalTo(2000))
                .body("row.benchmark", equalTo("POLICY"))
                .body("benchmarks.benchmark", hasItems("LEGAL", "LIVING", "POLICY"));
        post("pia", "/v1/living-wages", Map.of("wages", List.of(wage("FR", "EUR", 21), wage("FR", "EUR", 9999))))
                .statusCode(200)
                .body("imported", equalTo(1))
                .body("rejected[0].reason", containsString("USD an hour is outside"));
        get("/v1/floors?region=FR&at=2900-01-02")
                .body("hourly.amountMinor", equalTo(2100))
                .body("row.source", containsString("CC0"));
    }

    @Test
    void aPersonSignsAFloorAgainstTheRules() {
        get("/v1/floors?region=VE&at=2890-01-02").body("usable", equalTo(false));

        post(
                        "pia",
                        "/v1/signed-floors",
                        Map.of(
                                "region", "VE",
                                "currency", "USD",
                                "amount", 1.25,
                                "unit", "HOUR",
                                "hoursPerUnit", 1,
                                "effectiveFrom", "2890-01-01",
                                "source", "agreement of the sector",
                                "reason", "the law of 2022 is overtaken by inflation"))
                .statusCode(201);

        get("/v1/floors?region=VE&at=2890-01-02")
                .body("usable", equalTo(true))
                .body("hourly.amountMinor", equalTo(125))
                .body("row.badges", hasItems("SIGNED"));
        get("/v1/floors?region=VE&at=2889-12-31").body("usable", equalTo(false));
    }

    private static Map<String, Object> wage(String region, String currency, int hourly) {
        return Map.of(
                "region", region,
                "currency", currency,
                "hourly", hourly,
                "familyType", "typical family",
                "source", "a survey",
                "licence", "CC0",
                "validFrom", "2900-01-01");
    }

    private static ValidatableResponse post(String person, String path, Object body) {
        return given().auth()
                .oauth2(Tokens.with(person, Set.of("pay-policy"), null))
                .header("Idempotency-Key", IDS.next().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse put(String person, String path) {
        return given().auth()
                .oauth2(Tokens.with(person, Set.of("pay-policy"), null))
                .put(path)
                .then();
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
