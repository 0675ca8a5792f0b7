package io.fairground.quality.assessment.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.quality.assessment.OwnAssessment;
import io.fairground.quality.assessment.app.ReadAssessments;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
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

    private final ReadAssessments readAssessments;
    private final Caller caller;

    AssessmentResource(ReadAssessments readAssessments, Caller caller) {
        this.readAssessments = readAssessments;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What was decided about my answers",
            description = "Newest first. An EXCLUDED answer is left out of the label and paid all the same.")
    public Page<OwnAssessment> mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return readAssessments.ofWorker(UUID.fromString(caller.subject()), PageRequest.of(cursor, limit));
    }
}
