package io.fairground.dispatch.job.rest;

import io.fairground.dispatch.job.app.PauseJob;
import io.fairground.dispatch.job.app.WithdrawItems;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** What a vendor changes while workers are at it. None of it loses an answer. */
@Path("/v1/jobs/{jobId}")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "jobs")
@Produces(MediaType.APPLICATION_JSON)
public class LiveChangeResource {

    private final PauseJob pauseJob;
    private final WithdrawItems withdrawItems;
    private final JobAccess access;
    private final Caller caller;

    LiveChangeResource(PauseJob pauseJob, WithdrawItems withdrawItems, JobAccess access, Caller caller) {
        this.pauseJob = pauseJob;
        this.withdrawItems = withdrawItems;
        this.access = access;
        this.caller = caller;
    }

    @POST
    @Path("/pause")
    @Operation(
            summary = "Hand out no task for now",
            description = "Safe to repeat. Who holds a task may answer it until her lease ends.")
    public JobView pause(UUID jobId) {
        pauseJob.pause(caller.tenant(), jobId);
        return access.view(jobId);
    }

    @POST
    @Path("/resume")
    @Operation(summary = "Hand out tasks again", description = "Safe to repeat.")
    public JobView resume(UUID jobId) {
        pauseJob.resume(caller.tenant(), jobId);
        return access.view(jobId);
    }

    @POST
    @Path("/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Withdraw items",
            description = "Safe to repeat, and not to be undone. Their tasks are not handed out any more; answers there"
                    + " are stay and are paid, and who holds one may answer it. Releases leave the items out.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = WithdrawalView.class)))
    @APIResponse(
            responseCode = "409",
            description = "job-not-started: it has no tasks yet",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public WithdrawalView withdraw(UUID jobId, @NotNull @Valid WithdrawalRequest body) {
        return new WithdrawalView(
                jobId, withdrawItems.withdraw(caller.tenant(), jobId, body.itemKeys(), body.reason()));
    }
}
