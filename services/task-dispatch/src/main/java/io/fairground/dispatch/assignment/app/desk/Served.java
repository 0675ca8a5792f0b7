package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.eligibility.Obstacle;
import io.fairground.dispatch.job.JobTerms;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What became of a request. */
public sealed interface Served {

    /** Committed: the change of the lease, if one was wanted, and the new lease, if there is one. */
    record Done(Task task) implements Served {}

    /** The lease is not what it was taken for, most likely ended: nothing was done. */
    record ChangedBefore() implements Served {}

    /** What became of the wish for a task. */
    sealed interface Task {

        /** @param apartFrom workers she must not meet on the task */
        record Leased(HeldAssignment held, JobTerms terms, Set<UUID> apartFrom) implements Task {}

        record None() implements Task {}

        /** What keeps her from the job she asked for. */
        record NotEligible(UUID jobId, List<Obstacle> obstacles) implements Task {}

        record HandsFull() implements Task {}

        /** The id she chose names an assignment that exists. */
        record IdInUse() implements Task {}
    }
}
