package io.fairground.dispatch.qualification.rest;

import io.fairground.dispatch.qualification.app.GrantQualification;
import io.fairground.dispatch.qualification.app.ReadQualifications;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** Operators grant qualifications, and take them away. */
@Path("/v1/operations/workers/{workerId}/qualifications")
@RolesAllowed("operator")
@RunOnVirtualThread
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
public class QualificationResource {

    private final GrantQualification grantQualification;
    private final ReadQualifications readQualifications;
    private final Caller caller;

    QualificationResource(GrantQualification grantQualification, ReadQualifications readQualifications, Caller caller) {
        this.grantQualification = grantQualification;
        this.readQualifications = readQualifications;
        this.caller = caller;
    }

    @PUT
    @Path("/{entryId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Grant a qualification, or take it away",
            description = "Make a UUIDv7 for the entry: repeating the request with it has one effect. Entries are only"
                    + " added; the last one of a name holds.")
    @APIResponse(
            responseCode = "200",
            description = "It is written",
            content = @Content(schema = @Schema(implementation = AuditedQualificationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "entry-id-reused: an entry of this id says something else",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public AuditedQualificationView grant(UUID workerId, UUID entryId, @NotNull @Valid QualificationRequest body) {
        return AuditedQualificationView.of(grantQualification.grant(
                entryId, workerId, body.name(), body.level(), body.expiresAt(), body.reason(), caller.subject()));
    }

    @GET
    @Operation(summary = "All that was granted to a worker, or taken away, newest first")
    public Page<AuditedQualificationView> history(
            UUID workerId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return readQualifications
                .history(workerId, PageRequest.of(cursor, limit))
                .map(AuditedQualificationView::of);
    }
}
