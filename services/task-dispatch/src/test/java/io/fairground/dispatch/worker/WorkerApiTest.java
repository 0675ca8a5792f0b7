package io.fairground.dispatch.worker;

import static io.fairground.dispatch.Market.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.fairground.events.EventType;
import io.fairground.events.dispatch.WorkerRegionChanged;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.kernel.Region;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WorkerApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Test
    void whoRegistersIsAnnouncedOnceHoweverOftenSheRepeatsIt() {
        // When
        var first = register("grace", "KE", "en", "sw").statusCode(201).extract();
        var again = register("grace", "KE", "en", "sw").statusCode(200).extract();

        // Then
        assertThat(again.<String>path("workerId")).isEqualTo(first.path("workerId"));
        var workerId = UUID.fromString(first.path("workerId"));
        var event = (WorkerRegistered) TestEvents.published(EventType.WORKER_REGISTERED, workerId, PATIENCE);
        assertThat(event.region()).isEqualTo(Region.of("KE"));
        assertThat(regionsOf(workerId)).isEqualTo(1);
    }

    @Test
    void aNewRegionIsAddedToTheHistoryAndAnnounced() {
        // Given
        var workerId = UUID.fromString(
                register("hedy", "AT", "de").statusCode(201).extract().path("workerId"));

        // When
        register("hedy", "US-CA", "de", "en")
                .statusCode(200)
                .body("region", equalTo("US-CA"))
                .body("languages", equalTo(List.of("de", "en")));

        // Then
        var event = (WorkerRegionChanged) TestEvents.published(EventType.WORKER_REGION_CHANGED, workerId, PATIENCE);
        assertThat(event.region()).isEqualTo(Region.of("US-CA"));
        assertThat(regionsOf(workerId)).isEqualTo(2);
        as(Tokens.worker("hedy"))
                .get("/v1/workers/me")
                .then()
                .statusCode(200)
                .body("region", equalTo("US-CA"))
                .body("registeredAt", notNullValue());
    }

    @Test
    void beforeRegistrationThereIsNobody() {
        as(Tokens.worker("nobody")).get("/v1/workers/me").then().statusCode(404);
        as(Tokens.worker("nobody"))
                .get("/v1/workers/me/next/explanation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/worker-not-registered"));
    }

    @Test
    void aVendorIsNoWorker() {
        as(Tokens.vendor("acme")).get("/v1/workers/me").then().statusCode(403);
        as(Tokens.vendor("acme"))
                .body(Map.of("region", "KE", "languages", List.of("en")))
                .put("/v1/workers/me")
                .then()
                .statusCode(403);
    }

    @Test
    void aRegionThatDoesNotExistIsRefused() {
        register("ida", "ZZ", "en").statusCode(400);
    }

    private static long regionsOf(UUID workerId) {
        return Database.count("select count(*) from worker_region where worker_id = '" + workerId + "'");
    }

    private static ValidatableResponse register(String name, String region, String... languages) {
        return as(Tokens.worker(name))
                .body(Map.of("region", region, "languages", List.of(languages)))
                .put("/v1/workers/me")
                .then();
    }
}
