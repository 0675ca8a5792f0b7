package io.fairground.dispatch.assignment.rest;

import io.fairground.dispatch.assignment.app.FindLease;
import io.fairground.dispatch.assignment.app.SubmitAnswer;
import io.fairground.dispatch.assignment.app.TakeAssignment;
import io.fairground.dispatch.assignment.app.Taking;
import io.fairground.dispatch.worker.app.FindWorker;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.Problem;
import io.fairground.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Work: taking a task, and answering it. */
@Path("/v1/assignments/{assignmentId}")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "assignments")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {

    private final TakeAssignment takeAssignment;
    private final FindLease findLease;
    private final SubmitAnswer submitAnswer;
    private final FindWorker findWorker;
    private final Caller caller;

    AssignmentResource(
            TakeAssignment takeAssignment,
            FindLease findLease,
            SubmitAnswer submitAnswer,
            FindWorker findWorker,
            Caller caller) {
        this.takeAssignment = takeAssignment;
        this.findLease = findLease;
        this.submitAnswer = submitAnswer;
        this.findWorker = findWorker;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a task",
            description =
                    "Make a UUIDv7 and keep it: repeating the request with it finds the same lease. No work now is"
                            + " 204; GET /v1/workers/me/next/explanation says why.")
    @APIResponse(
            responseCode = "201",
            description = "Yours until expiresAt",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was yours already",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(responseCode = "204", description = "No work for you now")
    @APIResponse(
            responseCode = "403",
            description = "not-eligible: errors say what keeps you from the job",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "worker-not-registered, too-many-leases, assignment-over",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "item-choice-not-open, invalid-request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<AssignmentView> take(UUID assignmentId, @NotNull @Valid TakeRequest body) {
        var taking = takeAssignment.take(workerId(), body.toWish(assignmentId));
        Refusals.throwIfRefused(taking);
        return taking instanceof Taking.Taken taken
                ? RestResponse.status(
                        taken.repeated() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                        AssignmentView.of(taken))
                : RestResponse.noContent();
    }

    @GET
    @Operation(summary = "The task you hold", description = "404 unless you hold it now.")
    public AssignmentView get(UUID assignmentId) {
        return findLease
                .find(workerId(), assignmentId)
                .map(AssignmentView::of)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such assignment"));
    }

    @PUT
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer the task, and take the next",
            description = "One transaction: the answer is accepted and the next task is yours, or nothing happened."
                    + " Repeating it with the same answer gives the same result. An answer that comes within an hour after the"
                    + " end of your lease is taken where the task has a place still, and paid in any case.")
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "lease-lost, answer-already-given, schema-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "answer-invalid with JSON pointers, recorded-time-not-open, item-choice-not-open",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public SubmissionView answer(UUID assignmentId, @NotNull @Valid AnswerRequest body) {
        return SubmissionView.of(submitAnswer.submit(workerId(), body.toAnswer(assignmentId)));
    }

    private UUID workerId() {
        return findWorker.requireId(caller.subject());
    }
}
