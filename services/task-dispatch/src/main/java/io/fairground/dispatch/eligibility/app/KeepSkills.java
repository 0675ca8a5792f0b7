package io.fairground.dispatch.eligibility.app;

import io.fairground.dispatch.eligibility.Findings;
import io.fairground.events.quality.SkillEstimated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;

/** Keeps how good workers' answers turned out, for the thresholds of later jobs. */
@ApplicationScoped
public class KeepSkills {

    private final Findings findings;

    KeepSkills(Findings findings) {
        this.findings = findings;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Collection<SkillEstimated> estimates) {
        findings.keep(estimates);
    }

    /** Her answers to known items in a job, those just kept included. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Findings.KnownAnswers knownAnswers(UUID jobId, UUID workerId) {
        return findings.knownAnswers(jobId, workerId);
    }
}
