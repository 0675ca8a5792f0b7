package io.fairground.quality.skill.app;

import io.fairground.events.quality.SkillEstimated;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.quality.gold.SkillEstimates;
import io.fairground.quality.gold.app.RetireGold;
import io.fairground.quality.job.Job;
import io.fairground.quality.skill.Skill;
import io.fairground.quality.skill.Skills;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;

/** Estimates the skill of everyone who answered a job, after its resolution and when its gold turns out wrong. */
@ApplicationScoped
public class EstimateSkills implements SkillEstimates {

    private final Skills skills;
    private final RetireGold retireGold;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    EstimateSkills(Skills skills, RetireGold retireGold, Outbox outbox, Clock clock, Ids ids) {
        this.skills = skills;
        this.retireGold = retireGold;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param job resolved, and locked by the caller */
    @Override
    @Transactional(TxType.MANDATORY)
    public void estimate(Job job) {
        retireGold.review(job);
        var revision = skills.latestRevision(job.jobId()) + 1;
        var kind = job.question().kind();
        var estimated = skills.tally(job.jobId()).stream()
                .map(tally -> Skill.of(job.jobId(), kind, job.plan().subjective(), tally, revision))
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
