package io.fairground.quality.resolution.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.inference.InferenceMethod;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.app.FindJob;
import io.fairground.quality.resolution.app.ReadLabels;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Labels of a job. */
@Path("/v1/jobs/{jobId}")
@RunOnVirtualThread
@Tag(name = "labels")
public class ResolutionResource {

    private static final String JSON_LINES = "application/jsonl";
    private static final MediaType JSON_LINES_TYPE = MediaType.valueOf(JSON_LINES);
    private static final String PROBLEM = "application/problem+json";

    private final FindJob findJob;
    private final ReadLabels readLabels;
    private final JsonLines jsonLines;
    private final Caller caller;

    ResolutionResource(FindJob findJob, ReadLabels readLabels, JsonLines jsonLines, Caller caller) {
        this.findJob = findJob;
        this.readLabels = readLabels;
        this.jsonLines = jsonLines;
        this.caller = caller;
    }

    @GET
    @Path("/summary")
    @RolesAllowed({"vendor", "finance-viewer", "operator"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far the labels of a job are, and which method makes them")
    public SummaryView summary(UUID jobId) {
        var seesAll = caller.hasRole("finance-viewer") || caller.hasRole("operator");
        var job = seesAll ? findJob.ofAnyTenant(jobId) : ownJob(jobId);
        return SummaryView.of(job, readLabels.candidates(jobId), readLabels.saving(jobId));
    }

    @GET
    @Path("/labels")
    @RolesAllowed("vendor")
    @Produces({MediaType.APPLICATION_JSON, JSON_LINES})
    @Operation(
            summary = "The labels of a job",
            description =
                    "In the order of task ids: by page, or all of them, one a line, where JSON lines are accepted.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or all as lines",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LabelPage.class)),
                @Content(mediaType = JSON_LINES, schema = @Schema(implementation = LabelView.class))
            })
    @APIResponse(
            responseCode = "404",
            description = "No such job of this vendor",
            content = @Content(mediaType = PROBLEM))
    public Response labels(
            UUID jobId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context HttpHeaders headers) {
        var job = ownJob(jobId);
        if (prefersLines(headers)) {
            return Response.ok(jsonLines.of(new LabelRows(readLabels, job)), JSON_LINES)
                    .build();
        }
        var page = PageRequest.of(cursor, limit);
        var rows = readLabels.page(jobId, page.afterId(), page.limit() + 1);
        var views = Page.of(rows, page, row -> row.label().label().taskId().toString())
                .map(row -> LabelRows.view(job, row));
        return Response.ok(new LabelPage(views.items(), views.nextCursor()), MediaType.APPLICATION_JSON)
                .build();
    }

    /** Whoever takes anything gets a page: all labels of a large job are for those who ask for them. */
    private static boolean prefersLines(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isWildcardSubtype()
                        || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(JSON_LINES_TYPE))
                .findFirst()
                .filter(type -> !type.isWildcardSubtype() && type.isCompatible(JSON_LINES_TYPE))
                .isPresent();
    }

    /** A page of labels, as {@link Page}. */
    public record LabelPage(List<LabelView> items, @Nullable String nextCursor) {}

    @GET
    @Path("/resolutions/{method}")
    @RolesAllowed("vendor")
    @Produces(JSON_LINES)
    @Operation(
            summary = "What one method says of the answers there are now",
            description =
                    "majority, one-coin or dawid-skene; one label a line, in the order of task ids. Stores nothing.")
    @APIResponse(
            responseCode = "200",
            description = "One label a line",
            content =
                    @Content(
                            mediaType = JSON_LINES,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = LabelView.class)))
    @APIResponse(responseCode = "404", description = "No such job, or method", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "invalid-request", content = @Content(mediaType = PROBLEM))
    public StreamingOutput resolution(
            UUID jobId, String method, @QueryParam("gold") @DefaultValue("used") String gold) {
        var job = ownJob(jobId);
        var inference = InferenceMethod.named(method)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "there is no such method"));
        var trial = readLabels.resolveNow(job, inference, goldUsed(gold));
        return jsonLines.of(IntStream.range(0, trial.labels().size())
                .mapToObj(i -> LabelView.of(
                        job.question(),
                        trial.tasks().tasks().get(i).itemKey(),
                        trial.labels().get(i),
                        null))
                .iterator());
    }

    private Job ownJob(UUID jobId) {
        return findJob.ofTenant(jobId, caller.tenant());
    }

    private static boolean goldUsed(String gold) {
        return switch (gold) {
            case "used" -> true;
            case "ignored" -> false;
            default ->
                throw new ProblemException(
                        CommonProblem.INVALID_REQUEST,
                        "the resolution cannot be made",
                        List.of(new FieldError("gold", "must be used or ignored")));
        };
    }
}
