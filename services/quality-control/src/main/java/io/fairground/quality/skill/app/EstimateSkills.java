package io.fairground.quality.skill.app;

import io.fairground.events.quality.SkillEstimated;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.quality.job.Job;
import io.fairground.quality.skill.Skill;
import io.fairground.quality.skill.Skills;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;

/** Estimates the skill of everyone who answered a job, after its resolution. */
@ApplicationScoped
public class EstimateSkills {

    private final Skills skills;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    EstimateSkills(Skills skills, Outbox outbox, Clock clock, Ids ids) {
        this.skills = skills;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param job resolved, and locked by the caller; its run is the revision of the estimates */
    @Transactional(TxType.MANDATORY)
    public void estimate(Job job) {
        var revision = job.progress().run();
        var kind = job.question().kind();
        var estimated = skills.tally(job.jobId()).stream()
                .map(tally -> new Skill(job.jobId(), kind, tally, tally.accuracy(), revision))
                .toList();
        skills.save(estimated);
        var now = clock.instant();
        outbox.appendAll(estimated.stream().map(skill -> event(skill, now)).toList());
    }

    private SkillEstimated event(Skill skill, Instant now) {
        var tally = skill.tally();
        return new SkillEstimated(
                ids.next(),
                now,
                skill.jobId(),
                tally.workerId(),
                tally.region(),
                skill.questionKind(),
                tally.answerCount(),
                tally.goldAnswered(),
                tally.goldCorrect(),
                tally.labelMatches(),
                skill.accuracy().mean(),
                skill.accuracy().low(),
                skill.accuracy().high(),
                skill.revision());
    }
}
