package io.fairground.dataset.release.rest;

import io.fairground.dataset.release.Form;
import io.fairground.dataset.release.app.CutRelease;
import io.fairground.dataset.release.app.ReadReleases;
import io.fairground.kit.idempotency.IdempotentRequests;
import io.fairground.kit.idempotency.StoredAnswer;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A vendor's releases. */
@Path("/v1/releases")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "releases")
@Produces(MediaType.APPLICATION_JSON)
public class ReleaseResource {

    private static final int TIMEOUT_SECONDS = 1800;

    private final CutRelease cutRelease;
    private final ReadReleases releases;
    private final IdempotentRequests requests;
    private final Caller caller;

    ReleaseResource(CutRelease cutRelease, ReadReleases releases, IdempotentRequests requests, Caller caller) {

        this.cutRelease = cutRelease;
        this.releases = releases;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    @Operation(
            summary = "Cut a release",
            description = "Exactly the labels of the job that are committed at this moment. It never changes; cut again"
                    + " while nothing changed, it has the same rootHash.")
    @APIResponse(
            responseCode = "201",
            description = "Cut",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(
            responseCode = "409",
            description = "job-not-resolved or job-not-settled: try again after Retry-After",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "form-not-possible",
            content = @Content(mediaType = "application/problem+json"))
    public Response cut(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid ReleaseRequest body) {
        var tenant = caller.tenant();
        var form = Form.named(body.form()).orElseThrow();
        return requests.once(idempotencyKey, "POST /v1/releases", body, () -> {
            var release = cutRelease.cut(body.jobId(), tenant, form, body.wishes());
            return StoredAnswer.created("/v1/releases/" + release.id(), ReleaseView.of(release));
        });
    }

    @GET
    @Operation(summary = "The vendor's releases, oldest first")
    public Page<ReleaseView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return releases.page(caller.tenant(), PageRequest.of(cursor, limit)).map(ReleaseView::of);
    }

    @GET
    @Path("/{releaseId}")
    @Operation(summary = "The manifest of a release")
    public ReleaseView get(UUID releaseId) {
        return ReleaseView.of(releases.one(releaseId, caller.tenant()));
    }

    @GET
    @Path("/{releaseId}/rows")
    @Produces("application/jsonl")
    @Operation(
            summary = "The rows of a release",
            description = "One JSON object a line, always the same bytes. Repr-Digest (RFC 9530) is the rootHash.")
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            content = @Content(mediaType = "application/jsonl", schema = @Schema(type = SchemaType.STRING)))
    public Response rows(UUID releaseId) {
        var release = releases.one(releaseId, caller.tenant());
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(release.rootHash()));
        StreamingOutput rows = out -> releases.writeRows(release, out);
        return Response.ok(rows)
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + release.form().word() + ".jsonl\"")
                .build();
    }
}
