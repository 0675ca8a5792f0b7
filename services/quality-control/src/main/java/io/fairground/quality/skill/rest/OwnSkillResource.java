package io.fairground.quality.skill.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.quality.skill.OwnSkill;
import io.fairground.quality.skill.Skill;
import io.fairground.quality.skill.app.ReadSkills;
import io.fairground.quality.worker.app.FindWorker;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Skill, for the worker herself. */
@Path("/v1/workers/me/skills")
@RolesAllowed("worker")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "skill")
public class OwnSkillResource {

    private final FindWorker findWorker;
    private final ReadSkills readSkills;
    private final Caller caller;

    OwnSkillResource(FindWorker findWorker, ReadSkills readSkills, Caller caller) {
        this.findWorker = findWorker;
        this.readSkills = readSkills;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "How often my answers agree with the labels",
            description =
                    "One row for each resolved job and region, with how it was computed: in words, and in the numbers"
                            + " that enter it.")
    public Page<OwnSkillView> mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(cursor, limit);
        return findWorker
                .ofSubject(caller.subject())
                .map(workerId -> readSkills.ofWorker(workerId, page).<OwnSkillView>map(OwnSkillResource::view))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    private static OwnSkillView view(Skill skill) {
        return OwnSkillView.of(OwnSkill.of(skill));
    }
}
