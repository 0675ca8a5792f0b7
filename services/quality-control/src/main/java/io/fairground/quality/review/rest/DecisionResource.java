package io.fairground.quality.review.rest;

import io.fairground.kit.problem.Problem;
import io.fairground.kit.rest.EntityTags;
import io.fairground.quality.oversight.rest.CallerLogin;
import io.fairground.quality.review.Conclusion;
import io.fairground.quality.review.app.DecideReview;
import io.fairground.quality.review.app.ReadReviews;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decisions of cases, one resource for each kind. If-Match names the ETag of the claim. */
@Path("/v1/reviews/{reviewId}")
@RolesAllowed("reviewer")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reviews")
@APIResponse(
        responseCode = "404",
        description = "No such case, or the caller is a party to it",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "409",
        description = "review-claim-lost, review-decided, review-kind-mismatch",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "412",
        description = "precondition-failed: it was claimed anew since",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DecisionResource {

    private final DecideReview decideReview;
    private final ReadReviews readReviews;
    private final CallerLogin login;

    DecisionResource(DecideReview decideReview, ReadReviews readReviews, CallerLogin login) {
        this.decideReview = decideReview;
        this.readReviews = readReviews;
        this.login = login;
    }

    @PUT
    @Path("/label")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a task its label",
            description =
                    "Safe to repeat. Replaces the label (method adjudicated@1); no later resolution takes it back.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public CaseView label(
            UUID reviewId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid LabelRequest body) {
        return decide(reviewId, ifMatch, body.toConclusion());
    }

    @PUT
    @Path("/assessment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide how an answer stands",
            description = "Safe to repeat. REFUSED needs a category that allows it, an explanation of at least 100"
                    + " characters and evidence; the worker reads them, and may appeal.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public CaseView assessment(
            UUID reviewId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid AssessmentRequest body) {
        return decide(reviewId, ifMatch, body.toConclusion());
    }

    @PUT
    @Path("/finding")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Clear a worker, or suspend her for a time",
            description = "Safe to repeat. A suspension has the id of the case. It needs an explanation of at least 100"
                    + " characters and evidence; the worker reads them, and may appeal.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public CaseView finding(
            UUID reviewId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid FindingRequest body) {
        return decide(reviewId, ifMatch, body.toConclusion());
    }

    private CaseView decide(UUID reviewId, @Nullable String ifMatch, Conclusion conclusion) {
        var who = login.get();
        decideReview.decide(reviewId, who, epoch -> EntityTags.require(ifMatch, epoch), conclusion);
        return CaseView.of(readReviews.find(reviewId, who));
    }
}
