package io.fairground.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.kit.trace.Trace;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Problems that arise before a resource is reached: unknown paths, bodies over the limit, refused permissions.
 *
 * <p>The framework ends two kinds of requests without a body of any kind, before any of its hooks: those over the size
 * limit, and those without a token on a path whose permission Keycloak decides. Both are met in front of it.
 */
@ApplicationScoped
class RouterProblems {

    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 405, 406, 413, 415, 500, 503);

    /** Ahead of the framework's own handlers, which count from -2 down. */
    private static final int IN_FRONT = -1_000_000;

    private static final String API = "/v1/*";

    private final ObjectMapper json;
    private final long bodyBytesMax;

    RouterProblems(
            ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bodySizeMax) {
        this.json = json;
        this.bodyBytesMax = bodySizeMax.asLongValue();
    }

    void install(@Observes Router router) {
        router.route(API).order(IN_FRONT).handler(this::requireToken);
        router.route(API).order(IN_FRONT + 1).handler(this::limitBody);
        STATUSES.forEach(status -> router.errorHandler(status, context -> answer(context, status)));
    }

    /** No path of the API is public, so whoever names no token at all needs no further thought. */
    private void requireToken(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            answer(context, 401);
        } else {
            context.next();
        }
    }

    private void limitBody(RoutingContext context) {
        if (declaredLength(context) > bodyBytesMax) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(context, 413);
        } else {
            context.next();
        }
    }

    private static long declaredLength(RoutingContext context) {
        try {
            var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0; // the HTTP codec refuses it by itself
        }
    }

    private void answer(RoutingContext context, int status) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        var request = context.request();
        var trace = Trace.of(request.getHeader("traceparent"), request.getHeader("X-Correlation-Id"));
        var type = CommonProblem.ofStatus(status);
        var problem = Problem.of(
                type, type.title(), Objects.requireNonNullElse(request.path(), "/"), trace.traceId(), List.of());
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("traceparent", trace.traceparent())
                .end(write(problem));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written", e);
        }
    }
}
