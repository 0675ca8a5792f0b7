package io.fairground.quality.skill.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.quality.job.app.FindJob;
import io.fairground.quality.skill.app.ReadSkills;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Skill, for the vendor of the job. */
@Path("/v1/jobs/{jobId}/skills")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "skill")
public class JobSkillResource {

    private final FindJob findJob;
    private final ReadSkills readSkills;
    private final Caller caller;

    JobSkillResource(FindJob findJob, ReadSkills readSkills, Caller caller) {
        this.findJob = findJob;
        this.readSkills = readSkills;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "How good the workers of a job turned out", description = """
                    One row for each worker and region, after the job is resolved; 95 % credible intervals. Where people may \
                    rightly differ, agreement with the labels is no score: accuracy is from known truths there, or null.""")
    public Page<SkillView> ofJob(
            UUID jobId, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var subjective = findJob.ofTenant(jobId, caller.tenant()).plan().subjective();
        return readSkills.ofJob(jobId, PageRequest.of(cursor, limit)).map(skill -> SkillView.of(skill, subjective));
    }
}
