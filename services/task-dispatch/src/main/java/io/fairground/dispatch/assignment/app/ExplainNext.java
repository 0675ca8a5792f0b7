package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.JobOutlook;
import io.fairground.dispatch.assignment.NextExplanation;
import io.fairground.dispatch.assignment.Outlooks;
import io.fairground.dispatch.assignment.Standing;
import io.fairground.dispatch.eligibility.Decision;
import io.fairground.dispatch.eligibility.Obstacle;
import io.fairground.dispatch.eligibility.app.DecideEligibility;
import io.fairground.dispatch.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Says in words and numbers what a worker would be given next, and why. */
@ApplicationScoped
public class ExplainNext {

    private static final int JOBS_MAX = 20;

    private final Assignments assignments;
    private final Outlooks outlooks;
    private final KnownJobs known;
    private final DecideEligibility eligibility;
    private final AssignmentConfig config;

    ExplainNext(
            Assignments assignments,
            Outlooks outlooks,
            KnownJobs known,
            DecideEligibility eligibility,
            AssignmentConfig config) {
        this.assignments = assignments;
        this.outlooks = outlooks;
        this.known = known;
        this.eligibility = eligibility;
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
                outlooks.of(standing, JOBS_MAX).stream()
                        .map(job -> job.behind(obstacles(standing, job)))
                        .toList());
    }

    private List<Obstacle> obstacles(Standing worker, JobOutlook job) {
        var terms = known.find(job.jobId()).orElseThrow();
        return switch (eligibility.of(worker.workerId(), worker.region(), worker.level(), terms.conditions())) {
            case Decision.Eligible _ -> List.of();
            case Decision.Obstacles(var all) -> all;
        };
    }
}
