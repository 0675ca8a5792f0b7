package io.fairground.quality.live.app;

import io.fairground.quality.history.PriorCounts;
import io.fairground.quality.job.Job;
import io.fairground.quality.live.LiveAnswers;
import io.fairground.quality.live.LiveJob;
import io.fairground.quality.stopping.StoppingPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The live jobs of this replica: a cache, and nothing more. The job's row in the database is the lock, the answers'
 * positions are the log. Whoever holds the lock brings the job up to date first, so it does not matter which replica took
 * an answer, nor what a crash has lost.
 */
@ApplicationScoped
public class LiveJobs {

    private final LiveAnswers answers;
    private final PriorCounts priorCounts;
    private final StoppingConfig config;
    private final TransactionSynchronizationRegistry transactions;
    private final Map<UUID, Kept> jobs = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param reassessments of the job when it was read: a later one may have changed an answer it has heard
     * @param choices the job had when it was read
     */
    private record Kept(LiveJob live, int reassessments, int choices) {}

    LiveJobs(
            LiveAnswers answers,
            PriorCounts priorCounts,
            StoppingConfig config,
            TransactionSynchronizationRegistry transactions) {
        this.answers = answers;
        this.priorCounts = priorCounts;
        this.config = config;
        this.transactions = transactions;
    }

    /**
     * A job with all answers that this transaction can see.
     *
     * @param job with a dynamic overlap, and locked by the caller
     */
    @Transactional(TxType.MANDATORY)
    public LiveJob upToDate(Job job) {
        var live = kept(job);
        forgetUnlessCommitted(job.jobId());
        answers.from(job.jobId(), live.position(), live::apply);
        var strangers = live.strangers();
        if (!strangers.isEmpty()) {
            live.remember(priorCounts.of(job.jobId(), strangers, job.question().kind()));
        }
        return live;
    }

    private LiveJob kept(Job job) {
        synchronized (jobs) {
            var kept = jobs.get(job.jobId());
            if (kept != null && holds(kept, job)) {
                return kept.live();
            }
            var live = new LiveJob(
                    job.jobId(), job.question().choices().size(), job.plan().taskCount(), plan(job));
            var choices = job.question().choices().size();
            jobs.put(job.jobId(), new Kept(live, job.progress().reassessments(), choices));
            dropOldest();
            return live;
        }
    }

    /**
     * What is kept may have heard answers that a failed transaction took back; then there are fewer than it has heard. And a
     * person may have excluded an answer since, or the question may have got another choice.
     */
    private static boolean holds(Kept kept, Job job) {
        return kept.live().position() <= job.progress().answerCount()
                && kept.reassessments() == job.progress().reassessments()
                && kept.choices() == job.question().choices().size();
    }

    private void dropOldest() {
        var oldest = jobs.keySet().iterator();
        while (jobs.size() > config.jobsInMemory()) {
            oldest.next();
            oldest.remove();
        }
    }

    private StoppingPlan plan(Job job) {
        var stopping = job.plan().stopping();
        if (stopping == null) {
            throw new IllegalArgumentException("the overlap of job " + job.jobId() + " is not dynamic");
        }
        return new StoppingPlan(
                job.plan().overlap(),
                job.plan().maxOverlap(),
                stopping.targetConfidence(),
                stopping.costOfError(),
                config.exploredShare(),
                config.exploredMin(),
                config.answersToKnowWorker());
    }

    private void forgetUnlessCommitted(UUID jobId) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) {
                    forget(jobId);
                }
            }
        });
    }

    private void forget(UUID jobId) {
        synchronized (jobs) {
            jobs.remove(jobId);
        }
    }

    /** Jobs fitted anew since their stopped tasks were looked at. */
    public List<UUID> toLookAt() {
        synchronized (jobs) {
            return jobs.entrySet().stream()
                    .filter(job -> job.getValue().live().secondLookDue())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Those that have heard enough since their last fit. */
    List<LiveJob> due() {
        synchronized (jobs) {
            return jobs.values().stream()
                    .map(Kept::live)
                    .filter(LiveJob::refitIsDue)
                    .toList();
        }
    }
}
