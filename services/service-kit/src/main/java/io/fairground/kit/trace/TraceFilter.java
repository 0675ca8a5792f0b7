package io.fairground.kit.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes the caller's trace over and names it in the answer, so that a report of a fault can be followed. */
class TraceFilter {

    static final String CORRELATION_HEADER = "X-Correlation-Id";

    private final CurrentTrace current;

    TraceFilter(CurrentTrace current) {
        this.current = current;
    }

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        current.set(Trace.of(request.getHeaderString("traceparent"), request.getHeaderString(CORRELATION_HEADER)));
    }

    @ServerResponseFilter
    public void end(ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("traceparent", current.get().traceparent());
        headers.putSingle(CORRELATION_HEADER, current.get().correlationId());
        headers.putSingle("X-Content-Type-Options", "nosniff");
    }
}
