package io.fairground.kit.problem;

import io.fairground.kit.trace.CurrentTrace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Builds answers out of problems. */
@ApplicationScoped
class Problems {

    private final CurrentTrace trace;

    Problems(CurrentTrace trace) {
        this.trace = trace;
    }

    Response answer(ProblemType type, String detail, UriInfo uri) {
        return answer(type, detail, uri, List.of()).build();
    }

    Response.ResponseBuilder answer(ProblemType type, String detail, UriInfo uri, List<FieldError> errors) {
        var problem = Problem.of(type, detail, uri.getPath(), trace.get().traceId(), errors);
        return Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    String traceId() {
        return trace.get().traceId();
    }
}
