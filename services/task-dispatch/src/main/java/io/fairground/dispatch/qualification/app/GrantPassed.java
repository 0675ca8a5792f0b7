package io.fairground.dispatch.qualification.app;

import io.fairground.dispatch.eligibility.GrantedQualification;
import io.fairground.dispatch.eligibility.QualificationName;
import io.fairground.dispatch.eligibility.app.KeepSkills;
import io.fairground.dispatch.eligibility.app.KnownFacts;
import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.dispatch.job.Jobs;
import io.fairground.dispatch.qualification.QualificationEntry;
import io.fairground.dispatch.qualification.Qualifications;
import io.fairground.events.Event;
import io.fairground.events.quality.SkillEstimated;
import io.fairground.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * quality-control has estimated skills: they are kept, and who passed a qualification job is granted what it grants. Once: if
 * gold turns out wrong later, only a person takes it away.
 */
@ApplicationScoped
public class GrantPassed {

    private static final String RULE = "rule:pass@1";

    private final KeepSkills skills;
    private final Jobs jobs;
    private final Qualifications qualifications;
    private final KnownFacts known;
    private final Ids ids;
    private final Clock clock;

    GrantPassed(KeepSkills skills, Jobs jobs, Qualifications qualifications, KnownFacts known, Ids ids, Clock clock) {
        this.skills = skills;
        this.jobs = jobs;
        this.qualifications = qualifications;
        this.known = known;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void applyAll(List<Event> events) {
        var estimates = events.stream()
                .filter(SkillEstimated.class::isInstance)
                .map(SkillEstimated.class::cast)
                .toList();
        skills.keep(estimates);
        var terms = new HashMap<UUID, Optional<JobTerms>>();
        for (var estimate : estimates) {
            terms.computeIfAbsent(estimate.jobId(), id -> jobs.find(id).map(Job::terms))
                    .ifPresent(job -> grantIfPassed(job, estimate.workerId()));
        }
    }

    private void grantIfPassed(JobTerms job, UUID workerId) {
        var grants = job.rules().grants();
        if (grants == null || qualifications.wasGrantedBy(job.jobId(), workerId)) {
            return;
        }
        var answers = skills.knownAnswers(job.jobId(), workerId);
        if (grants.isPassedWith(answers.answered(), answers.correct())) {
            grant(job, grants, workerId, answers.correct() + " of " + answers.answered() + " known items right");
        }
    }

    private void grant(JobTerms job, GrantedQualification grants, UUID workerId, String reason) {
        var now = clock.instant();
        var name = QualificationName.of(job.tenant(), grants.name());
        var held = qualifications.latest(workerId, name);
        if (held.filter(entry -> entry.outranks(grants.level(), now)).isPresent()) {
            return;
        }
        var validity = grants.validity();
        qualifications.add(new QualificationEntry(
                ids.next(),
                workerId,
                name,
                grants.level(),
                validity == null ? null : now.plus(validity),
                reason,
                RULE,
                job.jobId(),
                now));
        known.forgetAfterCommit(workerId);
    }
}
