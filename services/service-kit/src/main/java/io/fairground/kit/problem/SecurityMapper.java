package io.fairground.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Callers without a valid token, and callers without the right. */
class SecurityMapper {

    private final Problems problems;

    SecurityMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response missing(UnauthorizedException refusal, UriInfo uri) {
        return unauthenticated(uri);
    }

    @ServerExceptionMapper
    public Response invalid(AuthenticationFailedException refusal, UriInfo uri) {
        return unauthenticated(uri);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refusal, UriInfo uri) {
        return problems.answer(CommonProblem.FORBIDDEN, "the access token lacks the role this needs", uri);
    }

    private Response unauthenticated(UriInfo uri) {
        return Response.fromResponse(problems.answer(
                        CommonProblem.UNAUTHENTICATED, "send an access token of this realm for this service", uri))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
