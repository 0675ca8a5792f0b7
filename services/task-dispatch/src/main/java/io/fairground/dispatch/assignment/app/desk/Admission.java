package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.Standing;
import io.fairground.dispatch.eligibility.Decision;
import io.fairground.dispatch.job.JobTerms;

/** Says whether a worker may be given tasks of a job. */
public interface Admission {

    /** May have to ask the database. */
    Decision decide(Standing worker, JobTerms job);
}
