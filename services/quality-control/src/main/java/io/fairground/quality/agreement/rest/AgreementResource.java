package io.fairground.quality.agreement.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.quality.agreement.app.MeasureAgreement;
import io.fairground.quality.job.app.FindJob;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the workers of a job agree. */
@Path("/v1/jobs/{jobId}/agreement")
@RolesAllowed({"vendor", "finance-viewer", "operator"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreement")
public class AgreementResource {

    private static final String PROBLEM = "application/problem+json";

    private final FindJob findJob;
    private final MeasureAgreement measureAgreement;
    private final Caller caller;

    AgreementResource(FindJob findJob, MeasureAgreement measureAgreement, Caller caller) {
        this.findJob = findJob;
        this.measureAgreement = measureAgreement;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "How far the workers of a job agree, all together and by region", description = """
                    From the used answers there are now; stores nothing. Of a large job whole tasks are drawn, always the same \
                    ones, and notes say so. Where people may rightly differ, low agreement is not low quality.""")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such job of this vendor",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "unavailable: others are measured; come again",
            content = @Content(mediaType = PROBLEM))
    public AgreementView agreement(UUID jobId) {
        var seesAll = caller.hasRole("finance-viewer") || caller.hasRole("operator");
        var job = seesAll ? findJob.ofAnyTenant(jobId) : findJob.ofTenant(jobId, caller.tenant());
        return AgreementView.of(job, measureAgreement.ofJob(job));
    }
}
