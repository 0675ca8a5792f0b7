package io.fairground.dispatch.draft.rest;

import io.fairground.dispatch.draft.Draft;
import io.fairground.dispatch.draft.app.KeepDraft;
import io.fairground.dispatch.worker.app.FindWorker;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a worker has so far of an answer. */
@Path("/v1/assignments/{assignmentId}/draft")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "assignments")
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {

    private final KeepDraft keepDraft;
    private final FindWorker findWorker;
    private final Caller caller;

    DraftResource(KeepDraft keepDraft, FindWorker findWorker, Caller caller) {
        this.keepDraft = keepDraft;
        this.findWorker = findWorker;
        this.caller = caller;
    }

    /**
     * What she has so far.
     *
     * @param revision from 1, rising with each save
     * @param draft anything: it need not fit the question
     */
    public record DraftRequest(
            @NotNull @Min(1) Integer revision,
            @NotNull @Size(max = 100) Map<String, Object> draft) {}

    /** What is kept. */
    public record DraftView(UUID assignmentId, int revision, Map<String, Object> draft, Instant savedAt) {

        static DraftView of(Draft kept) {
            return new DraftView(kept.assignmentId(), kept.revision(), kept.content(), kept.savedAt());
        }
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep what you have so far",
            description = "While you hold the task. An older revision never replaces a newer one. Safe to repeat.")
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(
            responseCode = "409",
            description = "draft-outdated",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public DraftView save(UUID assignmentId, @NotNull @Valid DraftRequest body) {
        return DraftView.of(keepDraft.save(workerId(), assignmentId, body.revision(), body.draft()));
    }

    @GET
    @Operation(summary = "What you had so far", description = "Kept for some days, even when the lease has ended.")
    public DraftView get(UUID assignmentId) {
        return DraftView.of(keepDraft.find(workerId(), assignmentId));
    }

    private UUID workerId() {
        return findWorker.requireId(caller.subject());
    }
}
