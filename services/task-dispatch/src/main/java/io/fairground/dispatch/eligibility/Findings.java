package io.fairground.dispatch.eligibility;

import io.fairground.events.quality.SkillEstimated;
import io.fairground.events.quality.WorkerSuspended;
import java.util.Collection;
import java.util.UUID;

/** Copies of what quality-control found out about workers, and what persons decided there. */
public interface Findings {

    void suspend(WorkerSuspended suspension);

    /** One that is not known is none. */
    void lift(UUID suspensionId);

    /** A later revision replaces an earlier one. */
    void keep(Collection<SkillEstimated> estimates);

    /** Her answers to known items in a job, from all regions. */
    KnownAnswers knownAnswers(UUID jobId, UUID workerId);

    /** @param correct of them */
    record KnownAnswers(int answered, int correct) {}
}
