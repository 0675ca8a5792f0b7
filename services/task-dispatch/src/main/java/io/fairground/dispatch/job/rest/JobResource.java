package io.fairground.dispatch.job.rest;

import io.fairground.dispatch.job.app.CloseJob;
import io.fairground.dispatch.job.app.SubmitJob;
import io.fairground.kit.idempotency.IdempotentRequests;
import io.fairground.kit.idempotency.StoredAnswer;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Jobs, for the vendors who post them and the workers who do them. */
@Path("/v1/jobs")
@RunOnVirtualThread
@Tag(name = "jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

    private final SubmitJob submitJob;
    private final CloseJob closeJob;
    private final JobAccess access;
    private final IdempotentRequests requests;
    private final Caller caller;

    JobResource(SubmitJob submitJob, CloseJob closeJob, JobAccess access, IdempotentRequests requests, Caller caller) {
        this.submitJob = submitJob;
        this.closeJob = closeJob;
        this.access = access;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("vendor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional // the answer is stored with its effect
    @Operation(
            summary = "Post a job",
            description = "It opens when worker-payment has checked each offer against the floor of its region and"
                    + " reserved the whole budget; poll the job for OPEN or FUNDING_REFUSED.")
    @APIResponse(
            responseCode = "201",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "409",
            description = "dataset-version-unknown, guideline-version-unknown: not announced here yet; retry as"
                    + " Retry-After says",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response submit(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid JobRequest body) {
        var tenant = caller.tenant();
        return requests.once(idempotencyKey, "POST /v1/jobs", body, () -> {
            var view = JobView.of(submitJob.submit(tenant, body.toProposal()));
            return StoredAnswer.created("/v1/jobs/" + view.jobId(), view);
        });
    }

    @GET
    @RolesAllowed({"vendor", "worker"})
    @Operation(
            summary = "Jobs, newest first",
            description = "A vendor sees its own; a worker the open ones that pay something where she works.")
    public Page<JobView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return access.page(PageRequest.of(cursor, limit));
    }

    @GET
    @Path("/{jobId}")
    @RolesAllowed({"vendor", "worker", "operator"})
    @Operation(summary = "One job")
    public JobView get(UUID jobId) {
        return access.view(jobId);
    }

    @POST
    @Path("/{jobId}/close")
    @RolesAllowed("vendor")
    @Operation(
            summary = "Take no more answers",
            description = "Safe to repeat. No task is handed out from now on; who holds one may still answer it until"
                    + " her lease ends. The job is collected when nobody works on it any more.")
    public JobView close(UUID jobId) {
        closeJob.close(caller.tenant(), jobId);
        return access.view(jobId);
    }
}
