package io.fairground.quality.appeal.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.Problem;
import io.fairground.quality.appeal.app.FileAppeal;
import io.fairground.quality.appeal.app.ReadAppeals;
import io.fairground.quality.worker.app.FindWorker;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A worker's own appeals. */
@Path("/v1/workers/me/appeals")
@RolesAllowed("worker")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "appeals")
public class OwnAppealResource {

    private final FileAppeal fileAppeal;
    private final ReadAppeals readAppeals;
    private final FindWorker findWorker;
    private final Caller caller;

    OwnAppealResource(FileAppeal fileAppeal, ReadAppeals readAppeals, FindWorker findWorker, Caller caller) {
        this.fileAppeal = fileAppeal;
        this.readAppeals = readAppeals;
        this.findWorker = findWorker;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "My appeals", description = "Newest first, in the order of their ids.")
    public Page<OwnAppealView> mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(cursor, limit);
        return findWorker
                .ofSubject(caller.subject())
                .map(workerId -> readAppeals.ofWorker(workerId, page).<OwnAppealView>map(OwnAppealView::of))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    @GET
    @Path("/{appealId}")
    @Operation(summary = "One of my appeals: where it stands, and the answer")
    public OwnAppealView get(UUID appealId) {
        return OwnAppealView.of(readAppeals.own(appealId, caller.subject()));
    }

    @PUT
    @Path("/{appealId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Contest a decision",
            description =
                    "Make a UUIDv7 and keep it: repeating the request with it finds the same appeal. Somebody else"
                            + " than the decider answers before answerBy; if nobody does, it is decided for you.")
    @APIResponse(
            responseCode = "200",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = OwnAppealView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such answer or suspension of yours",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "not-appealable, appeal-too-late, already-appealed, appeal-id-reused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public OwnAppealView file(UUID appealId, @NotNull @Valid AppealRequest body) {
        return OwnAppealView.of(fileAppeal.file(appealId, caller.subject(), body.toRequest()));
    }
}
