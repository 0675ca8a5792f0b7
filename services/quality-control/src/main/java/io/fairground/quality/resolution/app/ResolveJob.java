package io.fairground.quality.resolution.app;

import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.quality.JobResolved;
import io.fairground.events.quality.Saving;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.quality.consolidation.app.ConsolidateJob;
import io.fairground.quality.inference.GoldChoice;
import io.fairground.quality.inference.InferenceMethod;
import io.fairground.quality.inference.Run;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.Jobs;
import io.fairground.quality.resolution.AnsweredTasks;
import io.fairground.quality.resolution.Answers;
import io.fairground.quality.resolution.Candidates;
import io.fairground.quality.resolution.ReadyJobs;
import io.fairground.quality.skill.app.EstimateSkills;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a job whose answers are all here: labels, then skill, then the word that it is done.
 *
 * <p>One transaction: a crash leaves nothing behind, and whichever replica is there next starts again.
 */
@ApplicationScoped
public class ResolveJob {

    private static final int TIMEOUT_SECONDS = 1800;

    private final ReadyJobs readyJobs;
    private final Jobs jobs;
    private final Answers answers;
    private final Candidates candidates;
    private final PublishLabels publishLabels;
    private final ConsolidateJob consolidateJob;
    private final ReviewOverlap reviewOverlap;
    private final EstimateSkills estimateSkills;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    ResolveJob(
            ReadyJobs readyJobs,
            Jobs jobs,
            Answers answers,
            Candidates candidates,
            PublishLabels publishLabels,
            ConsolidateJob consolidateJob,
            ReviewOverlap reviewOverlap,
            EstimateSkills estimateSkills,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.readyJobs = readyJobs;
        this.jobs = jobs;
        this.answers = answers;
        this.candidates = candidates;
        this.publishLabels = publishLabels;
        this.consolidateJob = consolidateJob;
        this.reviewOverlap = reviewOverlap;
        this.estimateSkills = estimateSkills;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** @return whether there was something to do: another replica may have been faster */
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    public boolean resolve(UUID jobId) {
        if (!readyJobs.tryLock(jobId)) {
            return false;
        }
        var job = Objects.requireNonNull(jobs.lock(List.of(jobId)).get(jobId));
        if (job.question().closed()) {
            count(job);
        } else {
            var consolidated = consolidateJob.consolidate(job);
            conclude(job.labelled(consolidated.first()), consolidated.method(), null);
        }
        return true;
    }

    /** Answers that name choices: a label for each task. */
    private void count(Job job) {
        var tasks = answers.ofJob(job);
        var method = method(job.jobId(), job.plan().method(), tasks);
        var overlap = job.plan().dynamic() ? reviewOverlap.review(job) : ReviewOverlap.FIXED;
        var labels = tasks.labels(method, tasks.gold(), overlap.temperature());
        var first = publishLabels.publish(job.jobId(), tasks, labels);
        conclude(job.labelled(first), method.versioned(), overlap.saving());
    }

    private void conclude(Job labelled, String method, @Nullable Saving saving) {
        var resolved = labelled.resolved(method);
        jobs.saveProgress(resolved);
        estimateSkills.estimate(resolved);
        outbox.append(new JobResolved(
                ids.next(),
                clock.instant(),
                resolved.jobId(),
                method,
                resolved.progress().labelCount(),
                saving));
    }

    private InferenceMethod method(UUID jobId, ResolutionMethod asked, AnsweredTasks tasks) {
        return switch (asked) {
            case MAJORITY -> InferenceMethod.MAJORITY;
            case DAWID_SKENE -> InferenceMethod.DAWID_SKENE;
            case GOLD_CHOSEN -> {
                var choice = GoldChoice.among(tasks.evidence(tasks.gold()), Run.plain());
                candidates.replace(jobId, choice);
                yield choice.chosen();
            }
        };
    }
}
