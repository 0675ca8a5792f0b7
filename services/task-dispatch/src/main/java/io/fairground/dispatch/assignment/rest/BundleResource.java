package io.fairground.dispatch.assignment.rest;

import io.fairground.dispatch.assignment.app.SubmitAnswer;
import io.fairground.dispatch.assignment.app.TakeAssignment;
import io.fairground.dispatch.assignment.app.Taking;
import io.fairground.dispatch.worker.app.FindWorker;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.Problem;
import io.fairground.kit.problem.ProblemException;
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

/** Several tasks at once, for who may be without a connection while she works. */
@Path("/v1/bundles")
@RolesAllowed("worker")
@RunOnVirtualThread
@Tag(name = "assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BundleResource {

    private final TakeAssignment takeAssignment;
    private final SubmitAnswer submitAnswer;
    private final FindWorker findWorker;
    private final Caller caller;

    BundleResource(TakeAssignment takeAssignment, SubmitAnswer submitAnswer, FindWorker findWorker, Caller caller) {
        this.takeAssignment = takeAssignment;
        this.submitAnswer = submitAnswer;
        this.findWorker = findWorker;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Take several tasks of a job",
            description =
                    "Under one long lease: as many times the lease of one task as tasks you ask for. Make the ids and"
                            + " keep them: repeating the request with them finds the same leases.")
    @APIResponse(
            responseCode = "200",
            description = "Yours, each until its expiresAt; none when there is no work for you now",
            content = @Content(schema = @Schema(implementation = BundleView.class)))
    @APIResponse(
            responseCode = "403",
            description = "not-eligible",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "too-many-leases, assignment-over",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public BundleView take(@NotNull @Valid BundleRequest body) {
        var takings = takeAssignment.takeTogether(workerId(), body.jobId(), body.assignmentIds());
        var taken = takings.stream()
                .filter(Taking.Taken.class::isInstance)
                .map(taking -> AssignmentView.of((Taking.Taken) taking))
                .toList();
        if (taken.isEmpty()) {
            takings.forEach(Refusals::throwIfRefused);
        }
        return new BundleView(taken);
    }

    @POST
    @Path("/answers")
    @Operation(
            summary = "Answer several tasks",
            description =
                    "Each answer is accepted or refused by itself; repeating it with the same answers gives the same"
                            + " results.")
    public BundleAnswersView answer(@NotNull @Valid BundleAnswersRequest body) {
        var workerId = workerId();
        return new BundleAnswersView(
                body.answers().stream().map(one -> result(workerId, one)).toList());
    }

    private BundleAnswersView.Result result(UUID workerId, BundleAnswersRequest.OneAnswer one) {
        try {
            var submission = submitAnswer.submit(workerId, one.toAnswer());
            return new BundleAnswersView.Result(one.assignmentId(), SubmissionView.of(submission), null);
        } catch (ProblemException refused) {
            return new BundleAnswersView.Result(one.assignmentId(), null, BundleAnswersView.Refusal.of(refused));
        }
    }

    private UUID workerId() {
        return findWorker.requireId(caller.subject());
    }
}
