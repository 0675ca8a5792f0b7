package io.fairground.payment.earning.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.earning.app.ReadEarnings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A worker's own earnings. */
@Path("/v1/workers/me/earnings")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "earnings")
@Produces(MediaType.APPLICATION_JSON)
public class EarningsResource {

    private final ReadEarnings readEarnings;
    private final Caller caller;

    EarningsResource(ReadEarnings readEarnings, Caller caller) {
        this.readEarnings = readEarnings;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What I earned",
            description = "Totals by currency with effective hourly pay, and the earnings themselves, newest first.")
    @APIResponse(responseCode = "200", description = "Totals, and a page of earnings")
    @APIResponse(
            responseCode = "404",
            description = "worker-not-registered: register at task-dispatch first; the news takes a moment to arrive")
    @APIResponse(responseCode = "422", description = "invalid-request: the cursor or the limit")
    public EarningsView earnings(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return readEarnings
                .of(caller.subject(), PageRequest.of(cursor, limit))
                .map(EarningsView::of)
                .orElseThrow(() -> new ProblemException(
                        EarningProblem.WORKER_NOT_REGISTERED, "nobody has registered with this token as a worker"));
    }
}
