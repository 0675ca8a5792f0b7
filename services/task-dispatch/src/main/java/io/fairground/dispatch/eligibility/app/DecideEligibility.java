package io.fairground.dispatch.eligibility.app;

import io.fairground.dispatch.eligibility.Decision;
import io.fairground.dispatch.eligibility.Eligibility;
import io.fairground.dispatch.eligibility.JobConditions;
import io.fairground.dispatch.eligibility.Work;
import io.fairground.dispatch.eligibility.WorkerFacts;
import io.fairground.dispatch.eligibility.WorkerInJob;
import io.fairground.events.dispatch.Level;
import io.fairground.kernel.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whether workers may be given tasks of a job. Who they are is remembered for some seconds; what they have done is read anew
 * where the rules of the job ask for it. Requests of hers that are under way at the same time do not see each other.
 */
@ApplicationScoped
public class DecideEligibility {

    private final KnownFacts known;
    private final Work work;
    private final Clock clock;
    private final Eligibility eligibility;

    DecideEligibility(KnownFacts known, Work work, Clock clock, EligibilityConfig config) {
        this.known = known;
        this.work = work;
        this.clock = clock;
        this.eligibility = new Eligibility(config.hours());
    }

    /** @param region where she is at this moment, whatever is remembered */
    public Decision of(UUID workerId, Region region, Level level, JobConditions job) {
        var now = clock.instant();
        var ids = List.of(workerId);
        var worker = known.of(ids, now).get(workerId);
        if (worker == null) {
            throw new IllegalStateException("worker " + workerId + " takes work and is not registered");
        }
        return decide(job, worker.at(region, level), inJob(job, ids, now), now);
    }

    /** Of many workers; who is not registered is left out. */
    public Map<UUID, Decision> ofAll(Collection<UUID> workerIds, JobConditions job) {
        var now = clock.instant();
        var done = inJob(job, workerIds, now);
        var decisions = new HashMap<UUID, Decision>();
        known.of(workerIds, now).forEach((id, worker) -> decisions.put(id, decide(job, worker, done, now)));
        return decisions;
    }

    private Decision decide(JobConditions job, WorkerFacts worker, Map<UUID, WorkerInJob> done, Instant now) {
        return eligibility.decide(job, worker, done.getOrDefault(worker.workerId(), WorkerInJob.NOTHING), now);
    }

    private Map<UUID, WorkerInJob> inJob(JobConditions job, Collection<UUID> workerIds, Instant now) {
        return job.rules().lookAtWork() ? work.inJob(job, workerIds, now) : Map.of();
    }
}
