package io.fairground.bench.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.fairground.bench.BenchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Calls a service as a user of it does. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String url;

    public Api(String url) {
        this.url = url;
    }

    /**
     * @param body empty where there was none
     * @param retryAfterSeconds 0 where the service did not ask to come back
     */
    public record Answer(int status, JsonNode body, int retryAfterSeconds) {

        /** @throws BenchException for anything but a success */
        public JsonNode orFail(String doing) {
            if (status / 100 != 2) {
                throw new BenchException(doing + " was answered with " + status + ": " + body);
            }
            return body;
        }
    }

    public Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    public Answer put(String path, String token, Object body) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(write(body))));
    }

    /** A POST that has one effect, however often it is sent. */
    public Answer post(String path, String token, UUID idempotencyKey, Object body) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey.toString())
                .POST(BodyPublishers.ofString(write(body))));
    }

    public Answer putLines(String path, String token, String lines) {
        return send(
                request(path, token).header("Content-Type", "application/jsonl").PUT(BodyPublishers.ofString(lines)));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            var body = answer.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(answer.body());
            var retryAfter = answer.headers().firstValue("Retry-After").map(Integer::parseInt);
            return new Answer(answer.statusCode(), body, retryAfter.orElse(0));
        } catch (IOException e) {
            throw new BenchException("the service does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
