package io.fairground.dispatch.assignment.rest;

import io.fairground.dispatch.assignment.app.KeepLease;
import io.fairground.dispatch.assignment.app.ReturnAssignment;
import io.fairground.dispatch.worker.app.FindWorker;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a worker does with a task she holds, other than to answer it. */
@Path("/v1/assignments/{assignmentId}")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "assignments")
@Produces(MediaType.APPLICATION_JSON)
public class LeaseResource {

    private final KeepLease keepLease;
    private final ReturnAssignment returnAssignment;
    private final FindWorker findWorker;
    private final Caller caller;

    LeaseResource(KeepLease keepLease, ReturnAssignment returnAssignment, FindWorker findWorker, Caller caller) {
        this.keepLease = keepLease;
        this.returnAssignment = returnAssignment;
        this.findWorker = findWorker;
        this.caller = caller;
    }

    @PUT
    @Path("/heartbeat")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that you are at work",
            description = "Every 15 to 30 seconds, with the number of interactions since the last time. With any, the"
                    + " lease goes on, and the time since then counts as active, up to the idle cut. Safe to repeat.")
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = HeartbeatView.class)))
    @APIResponse(
            responseCode = "409",
            description = "lease-lost, answer-already-given",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public HeartbeatView beat(UUID assignmentId, @NotNull @Valid HeartbeatRequest body) {
        return HeartbeatView.of(keepLease.beat(workerId(), assignmentId, body.epoch(), body.interactions()));
    }

    @PUT
    @Path("/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give the task back unanswered",
            description = "Safe to repeat. It goes to somebody else and does not come back to you.")
    @APIResponse(
            responseCode = "200",
            description = "Returned",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    @APIResponse(
            responseCode = "409",
            description = "lease-lost, answer-already-given",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ReturnView giveBack(UUID assignmentId, @NotNull @Valid ReturnRequest body) {
        returnAssignment.giveBack(workerId(), assignmentId, body.epoch(), body.reason());
        return new ReturnView(assignmentId, AssignmentState.RETURNED);
    }

    @PUT
    @Path("/skip")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pass the task by",
            description = "Without a reason, as often as the job's handOut.skipsMax allows; where items are sensitive,"
                    + " always. Safe to repeat. It does not come back to you, and counts against nobody.")
    @APIResponse(
            responseCode = "200",
            description = "Skipped",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    @APIResponse(
            responseCode = "409",
            description = "skips-used-up, lease-lost, answer-already-given",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ReturnView skip(UUID assignmentId, @NotNull @Valid SkipRequest body) {
        returnAssignment.skip(workerId(), assignmentId, body.epoch());
        return new ReturnView(assignmentId, AssignmentState.SKIPPED);
    }

    private UUID workerId() {
        return findWorker.requireId(caller.subject());
    }
}
