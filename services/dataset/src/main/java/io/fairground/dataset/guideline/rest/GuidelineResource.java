package io.fairground.dataset.guideline.rest;

import io.fairground.dataset.guideline.app.PublishGuideline;
import io.fairground.dataset.guideline.app.ReadGuidelines;
import io.fairground.kit.idempotency.IdempotentRequests;
import io.fairground.kit.idempotency.StoredAnswer;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.rest.EntityTags;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A vendor's guidelines. */
@Path("/v1/guidelines")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "guidelines")
@Produces(MediaType.APPLICATION_JSON)
public class GuidelineResource {

    private final PublishGuideline publish;
    private final ReadGuidelines guidelines;
    private final IdempotentRequests requests;
    private final Caller caller;

    GuidelineResource(PublishGuideline publish, ReadGuidelines guidelines, IdempotentRequests requests, Caller caller) {
        this.publish = publish;
        this.guidelines = guidelines;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(summary = "Publish the first version of a guideline")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = GuidelineView.class)))
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid GuidelineRequest body) {
        var tenant = caller.tenant();
        return requests.once(idempotencyKey, "POST /v1/guidelines", body, () -> {
            var view = GuidelineView.of(publish.first(tenant, body.toDraft()));
            return StoredAnswer.created(pathOf(view), view);
        });
    }

    @POST
    @Path("/{guidelineId}/versions")
    @Operation(
            summary = "Publish the next version of a guideline",
            description = "If-Match names the version it follows, so that two editors do not overwrite each other."
                    + " Clauses whose text and stance stay keep their clauseId.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = GuidelineView.class)))
    public Response next(
            UUID guidelineId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid GuidelineRequest body) {
        var view = GuidelineView.of(publish.next(
                guidelineId, caller.tenant(), body.toDraft(), version -> EntityTags.require(ifMatch, version)));
        return Response.created(URI.create(pathOf(view)))
                .tag(EntityTags.strong(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Operation(summary = "The latest versions of the vendor's guidelines, oldest guideline first")
    public Page<GuidelineView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return guidelines.page(caller.tenant(), PageRequest.of(cursor, limit)).map(GuidelineView::of);
    }

    @GET
    @Path("/{guidelineId}/versions/{version}")
    @RolesAllowed({"vendor", "worker"})
    @Operation(
            summary = "One version of a guideline",
            description = "A vendor reads her own, a worker those that a job was submitted with. Its ETag is what the"
                    + " next version has to match.")
    @APIResponse(
            responseCode = "200",
            description = "The version; it never changes",
            content = @Content(schema = @Schema(implementation = GuidelineView.class)))
    public Response version(UUID guidelineId, int version) {
        var found = caller.hasRole("vendor")
                ? guidelines.version(guidelineId, caller.tenant(), version)
                : guidelines.versionInUse(guidelineId, version);
        var view = GuidelineView.of(found);
        return Response.ok(view).tag(EntityTags.strong(view.version())).build();
    }

    private static String pathOf(GuidelineView view) {
        return "/v1/guidelines/" + view.guidelineId() + "/versions/" + view.version();
    }
}
