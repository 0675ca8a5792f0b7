package io.fairground.quality.gold.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.quality.gold.app.UploadGold;
import io.fairground.quality.job.app.FindJob;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gold goes in here and never comes out. */
@Path("/v1/jobs/{jobId}/gold")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "gold")
public class GoldResource {

    private static final String PROBLEM = "application/problem+json";

    private final FindJob findJob;
    private final UploadGold uploadGold;
    private final GoldLines lines;
    private final Caller caller;

    GoldResource(FindJob findJob, UploadGold uploadGold, GoldLines lines, Caller caller) {
        this.findJob = findJob;
        this.uploadGold = uploadGold;
        this.lines = lines;
        this.caller = caller;
    }

    @PUT
    @Consumes("application/jsonl")
    @Operation(summary = "Upload the known truths of a job", description = """
                    One JSON object a line: {"itemKey": "...", "label": "..."}. All lines are taken, or none: a refusal lists \
                    the first 100 faults. An item that has a truth already gets the new one. Safe to repeat.""")
    @APIResponse(responseCode = "200", description = "Taken")
    @APIResponse(
            responseCode = "404",
            description = "No such job of this vendor",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "409", description = "job-already-resolved", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "gold-rejected", content = @Content(mediaType = PROBLEM))
    public GoldView upload(
            UUID jobId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/jsonl",
                                            schema = @Schema(implementation = GoldLineRequest.class)))
                    InputStream body) {
        var tenant = caller.tenant();
        var question = findJob.ofTenant(jobId, tenant).question();
        return new GoldView(uploadGold.upload(jobId, tenant, lines.read(body, question)));
    }

    @GET
    @Operation(summary = "How many known truths a job has")
    @APIResponse(responseCode = "200", description = "The count; which items they are is not told")
    @APIResponse(
            responseCode = "404",
            description = "No such job of this vendor",
            content = @Content(mediaType = PROBLEM))
    public GoldView count(UUID jobId) {
        findJob.ofTenant(jobId, caller.tenant());
        return new GoldView(uploadGold.count(jobId));
    }
}
