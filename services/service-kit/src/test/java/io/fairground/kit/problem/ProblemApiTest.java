package io.fairground.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.fairground.kit.testing.BadInputSweep;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.ProblemsPage;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ProblemApiTest {

    private static final String GOOD = "{\"text\":\"hello\",\"size\":1}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                          | 400 | malformed-request      |
            {"text":"a","size":1,"colour":"red"}       | 400 | malformed-request      | /colour
            {"text":"a","size":"1"}                    | 400 | malformed-request      | /size
            {"text":"a","size":1.5}                    | 400 | malformed-request      | /size
            {"text":7,"size":1}                        | 400 | malformed-request      | /text
            {"text":"a","size":1,"text":"b"}           | 400 | malformed-request      |
            {"text":"a","size":1} {}                   | 400 | malformed-request      |
            {"text":"\\u0000","size":1}              | 400 | malformed-request      | /text
            {"text":"a","size":1,"region":"XX"}        | 400 | malformed-request      | /region
            {"text":"a","size":1,"price":{"amount":{"amountMinor":1,"currency":"XYZ"}}} | 400 | malformed-request | /price/amount
            {"text":" ","size":1}                      | 422 | invalid-request        | /text
            {"text":"a","size":101}                    | 422 | invalid-request        | /size
            {"text":"a","size":1,"price":{}}           | 422 | invalid-request        | /price/amount
            """)
    void aBodyIsReadToTheLetter(String body, int status, String slug, String pointer) {
        var answer = vendor().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/notes");

        answer.then().statusCode(status).contentType(Problem.MEDIA_TYPE).body("type", equalTo("/problems/" + slug));
        if (pointer != null) {
            answer.then().body("errors.pointer", hasItem(pointer));
        }
    }

    @Test
    void aCallerWithoutATokenIsUnauthenticated() {
        given().contentType(ContentType.JSON)
                .body(GOOD)
                .post("/v1/notes")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void aCallerWithAnotherRoleIsForbidden() {
        given().auth()
                .oauth2(Tokens.worker("ada"))
                .contentType(ContentType.JSON)
                .body(GOOD)
                .post("/v1/notes")
                .then()
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void aTokenForAnotherServiceIsNotAccepted() {
        // admin-cli tokens of this realm name no audience of ours
        given().auth()
                .oauth2(Tokens.withoutAudience("eve", Set.of("vendor")))
                .get("/v1/notes")
                .then()
                .statusCode(401);
    }

    @Test
    void onlyKeycloaksPermissionOpensTheOperatorsPaths() {
        given().auth()
                .oauth2(Tokens.worker("ada"))
                .get("/v1/operations/dead-letters")
                .then()
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE);
        given().get("/v1/operations/dead-letters").then().statusCode(401).contentType(Problem.MEDIA_TYPE);
        given().auth()
                .oauth2(Tokens.with("operator", Set.of("operator"), null))
                .get("/v1/operations/dead-letters")
                .then()
                .statusCode(200);
    }

    @Test
    void theTenantIsTheOrganizationOfTheToken() {
        vendor().get("/v1/notes/tenant").then().statusCode(200).body("[0]", equalTo("acme"));
        given().auth()
                .oauth2(Tokens.with("free", Set.of("vendor"), null))
                .get("/v1/notes/tenant")
                .then()
                .statusCode(403)
                .body("detail", containsString("organization"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/nowhere, 404, not-found",
        "GET, /nowhere, 404, not-found",
        "DELETE, /v1/notes, 405, method-not-allowed",
        "PUT, /v1/notes/not-an-id, 404, not-found",
    })
    void whatIsNotThereIsAProblemToo(String method, String path, int status, String slug) {
        vendor().body(GOOD)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("/problems/" + slug));
    }

    @Test
    void anotherMediaTypeIsUnsupported() {
        vendor().contentType("text/csv")
                .body("a,b")
                .post("/v1/notes")
                .then()
                .statusCode(415)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void aMediaTypeNobodyCanProduceIsNotAcceptable() {
        vendor().accept("image/png").get("/v1/notes").then().statusCode(406).contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        vendor().body("{\"text\":\"" + "x".repeat(3 << 20) + "\"}")
                .post("/v1/notes")
                .then()
                .statusCode(413)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void aFaultIsLoggedAndNotShown() {
        vendor().get("/v1/notes/fault")
                .then()
                .statusCode(500)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", not(containsString("secret")));
    }

    @Test
    void aChangeNamesTheVersionItIsMadeFrom() {
        var path = "/v1/notes/" + UUID.randomUUID();
        vendor().body(GOOD).put(path).then().statusCode(428);
        vendor().header("If-Match", "\"6\"").body(GOOD).put(path).then().statusCode(412);
        vendor().header("If-Match", "\"7\"").body(GOOD).put(path).then().statusCode(200);
    }

    @Test
    void aPageEndsWhereTheCursorGoesOn() {
        String cursor = vendor().get("/v1/notes?limit=2")
                .then()
                .statusCode(200)
                .extract()
                .path("nextCursor");
        vendor().get("/v1/notes?limit=2&cursor=" + cursor).then().statusCode(200);
        vendor().get("/v1/notes?limit=0").then().statusCode(422).body("errors.pointer", hasItem("limit"));
        vendor().get("/v1/notes?cursor=***").then().statusCode(422).body("errors.pointer", hasItem("cursor"));
    }

    @Test
    void theCallersTraceComesBack() {
        var traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        vendor().header("traceparent", traceparent)
                .header("X-Correlation-Id", "order-7")
                .get("/v1/nowhere")
                .then()
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
        vendor().header("traceparent", traceparent)
                .header("X-Correlation-Id", "order-7")
                .get("/v1/notes")
                .then()
                .header("X-Correlation-Id", "order-7")
                .header("traceparent", traceparent);
    }

    @Test
    void badInputIsNeverTheServicesFault() {
        var sent = BadInputSweep.run(
                Map.of(
                        "vendor", Tokens.vendor("acme"),
                        "operator", Tokens.with("operator", Set.of("operator"), null)),
                "/v1/notes/fault");
        assertThat(sent).isGreaterThan(100);
    }

    @Test
    void everyCommonProblemIsExplained() {
        ProblemsPage.assertExplains(CommonProblem.values());
    }

    private static RequestSpecification vendor() {
        return given().auth().oauth2(Tokens.vendor("acme")).contentType(ContentType.JSON);
    }
}
