package io.fairground.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class IdempotentRequestsTest {

    @Test
    void aRepeatedRequestHasOneEffectAndTheSameAnswer() {
        var key = UUID.randomUUID().toString();
        var text = "once " + key;

        var first = post(key, text);
        var second = post(key, text);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(notes(text)).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var key = UUID.randomUUID().toString();
        post(key, "one " + key);

        post(key, "two " + key).then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));

        assertThat(notes("two " + key)).isZero();
    }

    @Test
    void aRequestWithoutAKeyIsRefused() {
        given().auth()
                .oauth2(Tokens.vendor("acme"))
                .contentType(ContentType.JSON)
                .body("{\"text\":\"a\",\"size\":1}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
    }

    @Test
    void aRefusedRequestMayBeMendedUnderItsKey() {
        var key = UUID.randomUUID().toString();
        post(key, "refuse").then().statusCode(422);

        post(key, "mended " + key).then().statusCode(201);
    }

    @Test
    void oneOfManyAtOnceHasTheEffect() throws Exception {
        var key = UUID.randomUUID().toString();
        var text = "slow " + key;
        var posts = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 6; i++) {
            posts.add(() -> post(key, text));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(posts)) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        }

        assertThat(notes(text)).isEqualTo(1);
        post(key, text).then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    }

    private static Response post(String key, String text) {
        return given().auth()
                .oauth2(Tokens.vendor("acme"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"text\":\"" + text + "\",\"size\":1}")
                .post("/v1/notes");
    }

    private static long notes(String text) {
        return Database.count("select count(*) from note where text = '" + text + "'");
    }
}
