package io.fairground.quality.assessment.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.quality.assessment.OwnAssessment;
import io.fairground.quality.assessment.app.ReadAssessments;
import io.fairground.quality.worker.app.FindWorker;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was decided about a worker's answers, for herself. */
@Path("/v1/workers/me/assessments")
@RolesAllowed("worker")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessments")
public class AssessmentResource {

    private final FindWorker findWorker;
    private final ReadAssessments readAssessments;
    private final Caller caller;

    AssessmentResource(FindWorker findWorker, ReadAssessments readAssessments, Caller caller) {
        this.findWorker = findWorker;
        this.readAssessments = readAssessments;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What was decided about my answers",
            description =
                    "Newest first. An EXCLUDED answer is left out of the label and paid all the same. A REFUSED one"
                            + " is not paid: only a person decides so, and says why. Both can be contested until appeal.until.")
    public Page<OwnAssessment> mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(cursor, limit);
        return findWorker
                .ofSubject(caller.subject())
                .map(workerId -> readAssessments.ofWorker(workerId, page))
                .orElseGet(() -> new Page<>(List.of(), null));
    }
}
