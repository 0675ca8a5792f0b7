package io.fairground.quality.agreement.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.quality.agreement.app.MeasureAgreement;
import io.fairground.quality.agreement.app.ReadRegionalLabels;
import io.fairground.quality.job.app.FindJob;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Labels of a job, beside what each region says. */
@Path("/v1/jobs/{jobId}/labels/by-region")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreement")
public class RegionalLabelResource {

    private static final String PROBLEM = "application/problem+json";

    private final FindJob findJob;
    private final ReadRegionalLabels readLabels;
    private final MeasureAgreement measureAgreement;
    private final Caller caller;

    RegionalLabelResource(
            FindJob findJob, ReadRegionalLabels readLabels, MeasureAgreement measureAgreement, Caller caller) {
        this.findJob = findJob;
        this.readLabels = readLabels;
        this.measureAgreement = measureAgreement;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The labels of a job beside the majority and distribution of each region",
            description =
                    "By page, in the order of task ids. A region is listed where three answers to a task are its own.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RegionalLabelPage.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such job of this vendor",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "invalid-request", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "unavailable: others are measured; come again",
            content = @Content(mediaType = PROBLEM))
    public RegionalLabelPage labels(
            UUID jobId, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var job = findJob.ofTenant(jobId, caller.tenant());
        var page = PageRequest.of(cursor, limit);
        var rows = readLabels.page(job, page.afterId(), page.limit() + 1);
        var agreement = measureAgreement.ofJob(job);
        var found = Page.of(rows, page, row -> row.taskId().toString());
        return RegionalLabelPage.of(job, found, agreement);
    }
}
