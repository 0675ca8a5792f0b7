package io.fairground.quality.suspension.app;

import io.fairground.events.quality.SuspensionScope;
import io.fairground.events.quality.WorkerSuspended;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.job.Job;
import io.fairground.quality.oversight.Grounds;
import io.fairground.quality.oversight.Reviewer;
import io.fairground.quality.suspension.Scope;
import io.fairground.quality.suspension.Suspension;
import io.fairground.quality.suspension.Suspensions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a worker from work, as a person decided. There is no other way to get here. */
@ApplicationScoped
public class SuspendWorker {

    private final Suspensions suspensions;
    private final SuspensionConfig config;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    SuspendWorker(Suspensions suspensions, SuspensionConfig config, Outbox outbox, Clock clock, Ids ids) {
        this.suspensions = suspensions;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** What a person orders. */
    public record Order(UUID suspensionId, UUID workerId, SuspensionScope scope, Instant until, Grounds grounds) {}

    /**
     * @param job the case is about; null when it is about no single one
     * @throws ProblemException {@code invalid-request} for an order without grounds, end or such a job
     */
    @Transactional(TxType.MANDATORY)
    public void suspend(Order order, @Nullable Job job, Reviewer reviewer) {
        var now = clock.instant();
        var faults = Suspension.faults(order.grounds(), now, order.until(), config.longest());
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        var suspension = new Suspension(
                order.suspensionId(),
                order.workerId(),
                scope(order.scope(), job),
                order.grounds(),
                reviewer.decidedBy(),
                now,
                order.until(),
                null);
        suspensions.add(suspension);
        outbox.append(announcement(suspension));
    }

    private static Scope scope(SuspensionScope kind, @Nullable Job job) {
        if (kind == SuspensionScope.PLATFORM) {
            return new Scope.Everywhere();
        }
        if (job == null) {
            throw invalid(
                    List.of(new FieldError("/suspension/scope", "must be PLATFORM: the case is about no single job")));
        }
        return kind == SuspensionScope.JOB ? new Scope.OfJob(job.jobId()) : new Scope.OfVendor(job.tenant());
    }

    private static ProblemException invalid(List<FieldError> faults) {
        return new ProblemException(CommonProblem.INVALID_REQUEST, "nobody is suspended so", faults);
    }

    private WorkerSuspended announcement(Suspension suspension) {
        var scope = suspension.scope();
        return new WorkerSuspended(
                ids.next(),
                suspension.suspendedAt(),
                suspension.suspensionId(),
                suspension.workerId(),
                scope.kind(),
                scope instanceof Scope.OfVendor(String tenant) ? tenant : null,
                scope instanceof Scope.OfJob(UUID jobId) ? jobId : null,
                suspension.endsAt(),
                suspension.decidedBy());
    }
}
