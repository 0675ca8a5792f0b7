package io.fairground.quality.scoring.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.job.app.FindJob;
import io.fairground.quality.scoring.app.ReadScores;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

/** The scores of the responses that a preference job compares. */
@Path("/v1/jobs/{jobId}")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class ScoreResource {

    private static final String PROBLEM = "application/problem+json";

    private final FindJob findJob;
    private final ReadScores readScores;
    private final Caller caller;

    ScoreResource(FindJob findJob, ReadScores readScores, Caller caller) {
        this.findJob = findJob;
        this.readScores = readScores;
        this.caller = caller;
    }

    @GET
    @Path("/scoring")
    @Operation(
            summary = "How the responses of a job were scored, and which biases were found",
            description = "A preference job is scored whenever it has been resolved and its items are all known.")
    @APIResponse(
            responseCode = "200",
            description = "The last scoring",
            content = @Content(schema = @Schema(implementation = ScoringView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such job of this vendor, or not scored yet",
            content = @Content(mediaType = PROBLEM))
    public ScoringView scoring(UUID jobId) {
        findJob.ofTenant(jobId, caller.tenant());
        return readScores.summary(jobId).map(ScoringView::of).orElseThrow(ScoreResource::notScored);
    }

    @GET
    @Path("/scores")
    @Operation(
            summary = "The score of each response, all together and by region: the reward a model is trained on",
            description = "By page: component by component, in each the best first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ScorePage.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such job of this vendor, or not scored yet",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "invalid-request", content = @Content(mediaType = PROBLEM))
    public ScorePage scores(
            UUID jobId, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(cursor, limit);
        var after = page.after().map(ScoreResource::position).orElse(-1);
        scoring(jobId);
        var rows = readScores.page(jobId, after, page.limit() + 1);
        var found = Page.of(rows, page, row -> String.valueOf(row.position())).map(row -> ScoreView.of(row.score()));
        return new ScorePage(found.items(), found.nextCursor());
    }

    /** A page of scores, as {@link Page}. */
    public record ScorePage(List<ScoreView> items, @Nullable String nextCursor) {}

    @GET
    @Path("/next-comparisons")
    @Operation(
            summary = "Which pairs of responses to compare next",
            description =
                    "Up to a hundred pairs of responses to one prompt whose answer is expected to tell most, each chosen as "
                            + "if those before it had been answered.")
    @APIResponse(
            responseCode = "200",
            description = "The pairs, the most telling first",
            content = @Content(schema = @Schema(implementation = NextComparisonView.NextComparisons.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such job of this vendor, or not scored yet",
            content = @Content(mediaType = PROBLEM))
    public NextComparisonView.NextComparisons next(UUID jobId) {
        scoring(jobId);
        return new NextComparisonView.NextComparisons(
                readScores.next(jobId).stream().map(NextComparisonView::of).toList());
    }

    private static int position(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "the page cannot be found",
                    List.of(new FieldError("cursor", "is not one of this list")));
        }
    }

    private static ProblemException notScored() {
        return new ProblemException(
                CommonProblem.NOT_FOUND, "the job has no scores: it compares no responses, or is not resolved yet");
    }
}
