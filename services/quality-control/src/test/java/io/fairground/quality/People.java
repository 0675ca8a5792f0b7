package io.fairground.quality;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.kernel.Region;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Workers and reviewers, and what they ask of the API. */
public final class People {

    public static final String EXPLANATION =
            "All fifty answers came within a second of each other, and none differs from the first choice of its item.";
    public static final List<String> EVIDENCE = List.of("50 of 50 answers are A", "median time 0.8 s");

    private People() {}

    public static String reviewer(String name) {
        return Tokens.with(name, Set.of("reviewer"), null);
    }

    /**
     * A worker is known by a pseudonym, which her token does not name; waits until quality-control knows both. Always the
     * same for a token: who registers twice is registered once.
     */
    public static UUID registered(String token) {
        var subject = subjectOf(token);
        var workerId = UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
        TestEvents.publish(new WorkerRegistered(
                UUID.randomUUID(),
                Instant.parse("2026-05-04T12:00:00Z"),
                workerId,
                subject,
                Region.of("KE"),
                List.of()));
        await().atMost(CrowdJob.SOON)
                .until(() -> Database.count("select count(*) from worker where subject = '" + subject + "'") == 1);
        return workerId;
    }

    public static Response get(String token, String path) {
        return given().auth().oauth2(token).get("/v1" + path);
    }

    public static Response put(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put("/v1" + path);
    }

    public static Response claim(String token, UUID reviewId) {
        return given().auth().oauth2(token).put("/v1/reviews/" + reviewId + "/claim");
    }

    /** Claims the case, and decides it at once. */
    public static Response decide(String token, UUID reviewId, String what, Object body) {
        return decide(token, reviewId, claim(token, reviewId).header("ETag"), what, body);
    }

    public static Response decide(String token, UUID reviewId, String etag, String what, Object body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .put("/v1/reviews/" + reviewId + "/" + what);
    }

    public static Map<String, Object> refusal() {
        return Map.of("outcome", "REFUSED", "category", "NO_EFFORT", "explanation", EXPLANATION, "evidence", EVIDENCE);
    }

    public static String subjectOf(String token) {
        var payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        try {
            return new ObjectMapper()
                    .readTree(Base64.getUrlDecoder().decode(payload))
                    .path("sub")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
