package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.NextExplanation;
import io.fairground.dispatch.assignment.Outlooks;
import io.fairground.dispatch.assignment.Standing;
import io.fairground.dispatch.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Says in words and numbers what a worker would be given next, and why. */
@ApplicationScoped
public class ExplainNext {

    private static final int JOBS_MAX = 20;

    private final Assignments assignments;
    private final Outlooks outlooks;
    private final AssignmentConfig config;

    ExplainNext(Assignments assignments, Outlooks outlooks, AssignmentConfig config) {
        this.assignments = assignments;
        this.outlooks = outlooks;
        this.config = config;
    }

    @Transactional
    public NextExplanation explain(Worker worker) {
        var standing = new Standing(worker.workerId(), worker.region(), worker.level());
        return new NextExplanation(
                standing,
                assignments.liveLeases(worker.workerId()),
                config.perWorker(),
                outlooks.openJobs(),
                outlooks.of(standing, JOBS_MAX));
    }
}
