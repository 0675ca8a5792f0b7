package io.fairground.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Sends bad input to every operation a service describes, as every kind of caller.
 *
 * <p>Each answer must be a problem document with a status below 500 that gives nothing of the inside away, and must
 * change nothing.
 */
public final class BadInputSweep {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final Pattern INSIDE =
            Pattern.compile("Exception|\\bio\\.fairground\\.kit|\\bjava\\.|\\borg\\.|jakarta\\.|PSQL|duplicate key");
    private static final List<String> BAD_PATH_VALUES = List.of("x", "%00", "..%2f..%2fetc", "-1", "%F0%9F%8E%AA");
    private static final List<String> BAD_QUERY_VALUES =
            List.of("-1", "0", "99999999999999999999", "x", "%00", "%F0%9F%8E%AA", "%ff");
    private static final int FORBIDDEN = 403;
    private static final String GARBAGE_TOKEN = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.";

    private final Collection<String> tokens;
    private final List<String> faults = new ArrayList<>();
    private int requests;

    private BadInputSweep(Collection<String> tokens) {
        this.tokens = tokens;
    }

    /**
     * @param tokensByRole one valid token for each role that has access to anything
     * @param except path templates to leave out
     * @return how many requests were sent
     */
    public static int run(Map<String, String> tokensByRole, String... except) {
        var sweep = new BadInputSweep(tokensByRole.values());
        var document = OpenApiFile.document();
        document.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/v1/") && !List.of(except).contains(path.getKey())) {
                path.getValue()
                        .properties()
                        .forEach(operation ->
                                sweep.operation(document, path.getKey(), operation.getKey(), operation.getValue()));
            }
        });
        if (!sweep.faults.isEmpty()) {
            throw new AssertionError(sweep.faults.size() + " of " + sweep.requests
                    + " answers to bad input are wrong:\n"
                    + String.join("\n", sweep.faults.subList(0, Math.min(40, sweep.faults.size()))));
        }
        return sweep.requests;
    }

    private void operation(JsonNode document, String template, String verb, JsonNode operation) {
        Method method;
        try {
            method = Method.valueOf(verb.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnOperation) {
            return;
        }
        var path = PATH_PARAMETER.matcher(template).replaceAll(UUID.randomUUID().toString());
        var before = Database.rowCounts();
        var accepted = faults.size();
        anonymous(method, path);
        wrongPaths(method, template);
        wrongQueries(method, path, operation);
        var succeeded = wrongBodies(document, method, path, operation);
        var after = Database.rowCounts();
        if (!succeeded && accepted == faults.size() && !before.equals(after)) {
            faults.add(method + " " + template + ": refused input changed rows from " + before + " to " + after);
        }
    }

    private void anonymous(Method method, String path) {
        expect(Set.of(401), method, path, RestAssured.given().request(method, path));
        expect(
                Set.of(401),
                method,
                path,
                RestAssured.given()
                        .noContentType() // REST Assured would claim that a POST without a body is a form
                        .header("Authorization", "Bearer " + GARBAGE_TOKEN)
                        .request(method, path));
    }

    private void wrongPaths(Method method, String template) {
        if (!template.contains("{")) {
            return;
        }
        for (var token : tokens) {
            for (var value : BAD_PATH_VALUES) {
                var path = PATH_PARAMETER.matcher(template).replaceAll(value);
                refused(
                        method,
                        path,
                        RestAssured.given()
                                .urlEncodingEnabled(false)
                                .auth()
                                .oauth2(token)
                                .request(method, path));
            }
        }
    }

    private void wrongQueries(Method method, String path, JsonNode operation) {
        for (var parameter : operation.path("parameters")) {
            if (!"query".equals(parameter.path("in").asText())) {
                continue;
            }
            for (var token : tokens) {
                for (var value : BAD_QUERY_VALUES) {
                    var query = path + "?" + parameter.path("name").asText() + "=" + value;
                    var answer = RestAssured.given()
                            .urlEncodingEnabled(false)
                            .auth()
                            .oauth2(token)
                            .request(method, query);
                    sound(method, query, answer);
                    if (answer.statusCode() == FORBIDDEN) {
                        break;
                    }
                }
            }
        }
    }

    /** @return whether one of the bodies was accepted after all, which a lenient field may do rightly */
    private boolean wrongBodies(JsonNode document, Method method, String path, JsonNode operation) {
        var succeeded = false;
        for (var content : operation.path("requestBody").path("content").properties()) {
            var bodies = BadBodies.of(document, content.getValue().path("schema"));
            for (var token : tokens) {
                for (var body : bodies) {
                    var answer = RestAssured.given()
                            .auth()
                            .oauth2(token)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("If-Match", "\"1\"")
                            .contentType(content.getKey())
                            .body(body.getBytes(UTF_8)) // REST Assured knows no text of application/jsonl
                            .request(method, path);
                    succeeded |= answer.statusCode() < 300;
                    sound(method, path + " " + shortened(body), answer);
                    if (answer.statusCode() == FORBIDDEN) {
                        break; // her role is checked before her input: more of it would tell nothing new
                    }
                }
                refused(
                        method,
                        path,
                        RestAssured.given()
                                .auth()
                                .oauth2(token)
                                .contentType("text/csv")
                                .body("a,b")
                                .request(method, path));
            }
        }
        return succeeded;
    }

    private void expect(Set<Integer> statuses, Method method, String path, Response answer) {
        refused(method, path, answer);
        if (!statuses.contains(answer.statusCode())) {
            fault(method, path, answer, "expected " + statuses);
        }
    }

    private void refused(Method method, String path, Response answer) {
        if (answer.statusCode() < 400) {
            requests++;
            fault(method, path, answer, "was not refused");
        } else {
            sound(method, path, answer);
        }
    }

    private void sound(Method method, String path, Response answer) {
        requests++;
        var status = answer.statusCode();
        if (status >= 500) {
            fault(method, path, answer, "is the service's fault");
        } else if (status >= 400 && !isProblem(answer)) {
            fault(method, path, answer, "is not a problem document");
        } else if (status >= 400 && INSIDE.matcher(answer.asString()).find()) {
            fault(method, path, answer, "shows the inside");
        }
    }

    private static boolean isProblem(Response answer) {
        if (!answer.contentType().startsWith("application/problem+json")) {
            return false;
        }
        Object type = answer.path("type");
        return String.valueOf(type).startsWith("/problems/")
                && Integer.valueOf(answer.statusCode()).equals(answer.path("status"));
    }

    private void fault(Method method, String path, Response answer, String what) {
        faults.add(method + " " + path + ": " + answer.statusCode() + " " + what + ": " + shortened(answer.asString()));
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
