package io.fairground.kit.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals of the services, of the framework, and whatever nobody foresaw. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final Problems problems;

    ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException refusal, UriInfo uri) {
        var answer = problems.answer(refusal.type(), refusal.detail(), uri, refusal.errors());
        var retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Response ofFramework(WebApplicationException exception, UriInfo uri) {
        var status = exception.getResponse().getStatus();
        var type = CommonProblem.ofStatus(status);
        if (type.status() >= 500) {
            return unforeseen(exception, uri);
        }
        var answer = problems.answer(type, type.title(), uri, JsonFaults.errorsOf(exception.getCause()));
        var allow = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            answer.header(HttpHeaders.ALLOW, allow);
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable fault, UriInfo uri) {
        LOG.errorf(fault, "request failed, trace %s, path %s", problems.traceId(), uri.getPath());
        return problems.answer(CommonProblem.INTERNAL, "the fault is logged under the trace id of this answer", uri);
    }
}
