package io.fairground.quality.review.rest;

import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.Problem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.kit.rest.EntityTags;
import io.fairground.quality.oversight.rest.CallerLogin;
import io.fairground.quality.review.ReviewKind;
import io.fairground.quality.review.app.ClaimReview;
import io.fairground.quality.review.app.OpenedCase;
import io.fairground.quality.review.app.ReadReviews;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The queue of cases, and claims. */
@Path("/v1/reviews")
@RolesAllowed("reviewer")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reviews")
public class ReviewResource {

    private final ReadReviews readReviews;
    private final ClaimReview claimReview;
    private final CallerLogin login;

    ReviewResource(ReadReviews readReviews, ClaimReview claimReview, CallerLogin login) {
        this.readReviews = readReviews;
        this.claimReview = claimReview;
        this.login = login;
    }

    @GET
    @Operation(
            summary = "Cases the caller could claim",
            description = "Those a second look is worth most come first. Cases she is a party to are not among them.")
    public Page<ReviewView> claimable(
            @Parameter(required = true, schema = @Schema(implementation = ReviewKind.class))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return readReviews
                .claimable(kindOf(kind), login.get(), PageRequest.of(cursor, limit))
                .map(ReviewView::of);
    }

    @GET
    @Path("/{reviewId}")
    @Operation(summary = "One case", description = "Its ETag changes with every claim.")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such case, or the caller is a party to it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(UUID reviewId) {
        return tagged(readReviews.find(reviewId, login.get()));
    }

    @PUT
    @Path("/{reviewId}/claim")
    @Operation(
            summary = "Take a case",
            description =
                    "Safe to repeat. It is the caller's until claimedUntil; decide it with If-Match and the ETag of"
                            + " this answer.")
    @APIResponse(
            responseCode = "200",
            description = "It is yours",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such case, or the caller is a party to it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "review-claimed, review-decided",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response claim(UUID reviewId) {
        return tagged(claimReview.claim(reviewId, login.get()));
    }

    @DELETE
    @Path("/{reviewId}/claim")
    @Operation(summary = "Give a case back", description = "Safe to repeat. Somebody else may take it at once.")
    @APIResponse(responseCode = "204", description = "It is not yours any more")
    @APIResponse(
            responseCode = "412",
            description = "precondition-failed: it was claimed anew since",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void giveBack(UUID reviewId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        claimReview.giveBack(reviewId, login.get(), epoch -> EntityTags.require(ifMatch, epoch));
    }

    private static Response tagged(OpenedCase opened) {
        return Response.ok(CaseView.of(opened))
                .tag(EntityTags.strong(opened.review().epoch()))
                .build();
    }

    private static ReviewKind kindOf(@Nullable String name) {
        return Arrays.stream(ReviewKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.INVALID_REQUEST,
                        "there is no such queue",
                        List.of(new FieldError("kind", "must be TASK, ASSIGNMENT or WORKER"))));
    }
}
