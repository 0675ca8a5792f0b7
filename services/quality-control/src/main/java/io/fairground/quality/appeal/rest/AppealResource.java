package io.fairground.quality.appeal.rest;

import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.Problem;
import io.fairground.quality.appeal.app.AnswerAppeal;
import io.fairground.quality.appeal.app.ReadAppeals;
import io.fairground.quality.oversight.rest.CallerLogin;
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

/** Appeals, for reviewers. */
@Path("/v1/appeals")
@RolesAllowed("reviewer")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "appeals")
public class AppealResource {

    private final ReadAppeals readAppeals;
    private final AnswerAppeal answerAppeal;
    private final CallerLogin login;

    AppealResource(ReadAppeals readAppeals, AnswerAppeal answerAppeal, CallerLogin login) {
        this.readAppeals = readAppeals;
        this.answerAppeal = answerAppeal;
        this.login = login;
    }

    @GET
    @Operation(
            summary = "Appeals the caller could answer",
            description =
                    "The one whose time is over first comes first. Those against her own decisions, and those she is"
                            + " a party to, are not among them.")
    public Page<AppealView> answerable(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return readAppeals
                .answerable(login.get(), PageRequest.of(cursor, limit))
                .map(AppealView::of);
    }

    @GET
    @Path("/{appealId}")
    @Operation(summary = "One appeal, with the decision it is against")
    public AppealView get(UUID appealId) {
        return AppealView.of(readAppeals.find(appealId, login.get()));
    }

    @PUT
    @Path("/{appealId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer an appeal",
            description = "Safe to repeat. OVERTURNED lets the answer be used and paid, or lifts the suspension. UPHELD"
                    + " needs an explanation of at least 100 characters.")
    @APIResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = AppealView.class)))
    @APIResponse(
            responseCode = "403",
            description = "own-decision: somebody else has to answer",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such appeal, or the caller is a party to it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "appeal-over",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public AppealView answer(UUID appealId, @NotNull @Valid AnswerRequest body) {
        return AppealView.of(answerAppeal.answer(appealId, login.get(), body.toAnswer()));
    }
}
