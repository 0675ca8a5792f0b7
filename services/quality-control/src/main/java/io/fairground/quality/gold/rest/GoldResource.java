package io.fairground.quality.gold.rest;

import io.fairground.kit.idempotency.IdempotentRequests;
import io.fairground.kit.idempotency.StoredAnswer;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.quality.gold.app.ReadGold;
import io.fairground.quality.gold.app.UploadGold;
import io.fairground.quality.gold.app.WithdrawGold;
import io.fairground.quality.job.app.FindJob;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gold goes in here; its truths never come out. */
@Path("/v1/jobs/{jobId}/gold")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "gold")
public class GoldResource {

    private static final String PROBLEM = "application/problem+json";
    private static final String ROUTE = "POST /v1/jobs/{jobId}/gold/withdrawals";
    private static final int OK = 200;

    private final FindJob findJob;
    private final UploadGold uploadGold;
    private final WithdrawGold withdrawGold;
    private final ReadGold readGold;
    private final GoldLines lines;
    private final IdempotentRequests requests;
    private final Caller caller;

    GoldResource(
            FindJob findJob,
            UploadGold uploadGold,
            WithdrawGold withdrawGold,
            ReadGold readGold,
            GoldLines lines,
            IdempotentRequests requests,
            Caller caller) {
        this.findJob = findJob;
        this.uploadGold = uploadGold;
        this.withdrawGold = withdrawGold;
        this.readGold = readGold;
        this.lines = lines;
        this.requests = requests;
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
        uploadGold.upload(jobId, tenant, lines.read(body, question));
        return GoldView.of(readGold.overview(jobId));
    }

    @GET
    @Operation(
            summary = "How much gold a job has",
            description = "Items are counted by where their truth comes from, and by whether answers to them are still"
                    + " measured. Which tasks gold was minted from is told to nobody.")
    @APIResponse(responseCode = "200", description = "The counts; which items they are is not told")
    @APIResponse(
            responseCode = "404",
            description = "No such job of this vendor",
            content = @Content(mediaType = PROBLEM))
    public GoldView count(UUID jobId) {
        findJob.ofTenant(jobId, caller.tenant());
        return GoldView.of(readGold.overview(jobId));
    }

    @GET
    @Path("/items")
    @Operation(
            summary = "The gold items a vendor uploaded, and how they are answered",
            description =
                    "In the order of item keys. An item that most workers get wrong may have a wrong truth: look at"
                            + " it, and withdraw it if so.")
    @APIResponse(
            responseCode = "404",
            description = "No such job of this vendor",
            content = @Content(mediaType = PROBLEM))
    public Page<GoldItemView> items(
            UUID jobId, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        findJob.ofTenant(jobId, caller.tenant());
        return readGold.uploaded(jobId, PageRequest.of(cursor, limit)).map(GoldItemView::of);
    }

    @POST
    @Path("/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional // the answer is stored with its effect
    @Operation(
            summary = "Take back truths that may be wrong",
            description = "All of these items, or none. Answers to them, earlier ones too, no longer count for anyone's"
                    + " standing or skill, and their labels are made of the answers again, when the job is resolved. In a"
                    + " job that is resolved already its workers' skill is estimated anew, and the labels stay.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = GoldView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such job of this vendor",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "gold-unknown", content = @Content(mediaType = PROBLEM))
    public Response withdraw(
            UUID jobId,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid WithdrawalRequest body) {
        var tenant = caller.tenant();
        findJob.ofTenant(jobId, tenant);
        return requests.once(idempotencyKey, ROUTE, List.of(jobId, body), () -> {
            withdrawGold.withdraw(jobId, tenant, body.itemKeys());
            return new StoredAnswer(OK, null, GoldView.of(readGold.overview(jobId)));
        });
    }
}
