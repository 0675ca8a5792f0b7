package io.fairground.dispatch.job.rest;

import io.fairground.dispatch.job.app.ExtendQuestion;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.Question;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.Problem;
import io.fairground.kit.rest.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a job asks. */
@Path("/v1/jobs/{jobId}/question")
@RunOnVirtualThread
@Tag(name = "jobs")
@Produces(MediaType.APPLICATION_JSON)
public class QuestionResource {

    private final ExtendQuestion extendQuestion;
    private final JobAccess access;
    private final Caller caller;

    QuestionResource(ExtendQuestion extendQuestion, JobAccess access, Caller caller) {
        this.extendQuestion = extendQuestion;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"vendor", "worker", "operator"})
    @Operation(
            summary = "A job's question, and the JSON Schema (2020-12) of its answers",
            description = "The very schema that answers are checked against. The ETag is its version.")
    @APIResponse(
            responseCode = "200",
            description = "The latest version",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    public Response get(UUID jobId) {
        return answer(access.reading(jobId).job().terms().question());
    }

    @PUT
    @RolesAllowed("vendor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add to the question of a job that takes answers",
            description =
                    "Send all of the question, with what is added: choices after those there are, optional members,"
                            + " wider limits. Answers given stay valid, and name the version they were checked against."
                            + " Workers are asked the new version within ten seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The next version",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "question-over: the job takes no answers any more",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "question-only-grows, with a pointer to each change that is not an addition",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response extend(UUID jobId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull Question question) {
        var tenant = caller.tenant();
        var version = access.reading(jobId).job().terms().question().latest().version();
        EntityTags.require(ifMatch, version);
        return answer(extendQuestion.extend(tenant, jobId, version, question));
    }

    private static Response answer(JobQuestion question) {
        return Response.ok(QuestionView.of(question))
                .tag(EntityTags.strong(question.latest().version()))
                .build();
    }
}
