package io.fairground.quality.skill.app;

import io.fairground.kernel.Region;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.skill.Skill;
import io.fairground.quality.skill.Skills;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads skill by page. */
@ApplicationScoped
public class ReadSkills {

    private static final String SEPARATOR = " ";

    private final Skills skills;

    ReadSkills(Skills skills) {
        this.skills = skills;
    }

    @Transactional
    public Page<Skill> ofJob(UUID jobId, PageRequest page) {
        return Page.of(
                skills.ofJob(jobId, after(page), page.limit() + 1),
                page,
                skill -> skill.tally().workerId() + SEPARATOR + skill.tally().region());
    }

    @Transactional
    public Page<Skill> ofWorker(UUID workerId, PageRequest page) {
        return Page.of(
                skills.ofWorker(workerId, after(page), page.limit() + 1),
                page,
                skill -> skill.jobId() + SEPARATOR + skill.tally().region());
    }

    private static Optional<Skills.Key> after(PageRequest page) {
        return page.after().map(cursor -> {
            var parts = cursor.split(SEPARATOR, 2);
            try {
                return new Skills.Key(UUID.fromString(parts[0]), Region.of(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new ProblemException(
                        CommonProblem.INVALID_REQUEST,
                        "the page cannot be found",
                        List.of(new FieldError("cursor", "is not one of this list")));
            }
        });
    }
}
