package io.fairground.dispatch.job.rest;

import io.fairground.dispatch.job.app.DeclareReplay;
import io.fairground.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Operators declare replays. */
@Path("/v1/operations/jobs/{jobId}/replay")
@RolesAllowed("operator")
@RunOnVirtualThread
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
public class ReplayResource {

    private final DeclareReplay declareReplay;
    private final JobAccess access;

    ReplayResource(DeclareReplay declareReplay, JobAccess access) {
        this.declareReplay = declareReplay;
        this.access = access;
    }

    @POST
    @Operation(
            summary = "Declare a job a replay of answers a crowd once gave",
            description = "Safe to repeat; only before its first task is taken. From then on workers may choose their"
                    + " items, and the seconds recorded with an answer count as its active time, marked REPLAYED.")
    @APIResponse(
            responseCode = "200",
            description = "It is a replay",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "409",
            description = "replay-too-late: work has begun",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public JobView declare(UUID jobId) {
        declareReplay.declare(jobId);
        return access.view(jobId);
    }
}
