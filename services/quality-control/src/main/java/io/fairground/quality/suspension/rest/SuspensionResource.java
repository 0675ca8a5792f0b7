package io.fairground.quality.suspension.rest;

import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.Problem;
import io.fairground.quality.oversight.rest.CallerLogin;
import io.fairground.quality.suspension.app.LiftSuspension;
import io.fairground.quality.suspension.app.ReadSuspensions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Suspensions that hold, for reviewers; they begin as the decision of a case. */
@Path("/v1/suspensions")
@RolesAllowed("reviewer")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "suspensions")
public class SuspensionResource {

    private final ReadSuspensions readSuspensions;
    private final LiftSuspension liftSuspension;
    private final CallerLogin login;
    private final Clock clock;

    SuspensionResource(ReadSuspensions readSuspensions, LiftSuspension liftSuspension, CallerLogin login, Clock clock) {
        this.readSuspensions = readSuspensions;
        this.liftSuspension = liftSuspension;
        this.login = login;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Suspensions that hold now", description = "Newest first. Whose they are is not told.")
    public Page<SuspensionView> active(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var now = clock.instant();
        return readSuspensions
                .active(login.get(), PageRequest.of(cursor, limit))
                .map(suspension -> SuspensionView.of(suspension, now));
    }

    @PUT
    @Path("/{suspensionId}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "End a suspension before its time",
            description = "Safe to repeat. What has ended stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "It holds no more",
            content = @Content(schema = @Schema(implementation = SuspensionView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such suspension, or your own",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public SuspensionView lift(UUID suspensionId, @NotNull @Valid LiftRequest body) {
        return SuspensionView.of(liftSuspension.lift(suspensionId, login.get(), body.because()), clock.instant());
    }
}
