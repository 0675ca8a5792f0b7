package io.fairground.quality.gold;

import io.fairground.quality.job.Job;

/** Skill in a resolved job, which rests on its gold. */
public interface SkillEstimates {

    /** @param job resolved, and locked by the caller */
    void estimate(Job job);
}
