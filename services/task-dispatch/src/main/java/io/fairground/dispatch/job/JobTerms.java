package io.fairground.dispatch.job;

import io.fairground.dispatch.eligibility.JobConditions;
import io.fairground.dispatch.eligibility.JobRules;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.dispatch.Stopping;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a job was submitted with. Only its question may change, and only by growing: a copy of the terms is never wrong, but may
 * be old.
 *
 * @param taskCount tasks, one for each item of the dataset version
 * @param overlap accepted answers a task needs at first
 * @param maxOverlap the most answers a task may ever collect
 * @param leaseSeconds how long a worker may hold a task
 * @param expectedSeconds active seconds one answer is expected to take
 * @param excludeBelowGoldAccuracy for quality-control; null: no answer is left out
 * @param stopping for quality-control: makes the overlap dynamic; null: it is fixed
 * @param subjective for quality-control: whether people may rightly differ
 * @param rules who may work on it
 * @param handOut how its tasks are handed out
 */
public record JobTerms(
        UUID jobId,
        String tenant,
        String title,
        UUID datasetId,
        int datasetVersion,
        UUID guidelineId,
        int guidelineVersion,
        JobQuestion question,
        int taskCount,
        int overlap,
        int maxOverlap,
        int leaseSeconds,
        int expectedSeconds,
        ResolutionMethod resolutionMethod,
        @Nullable Double excludeBelowGoldAccuracy,
        Offers offers,
        @Nullable Stopping stopping,
        boolean subjective,
        JobRules rules,
        HandOut handOut) {

    JobTerms asking(JobQuestion grown) {
        return new JobTerms(
                jobId,
                tenant,
                title,
                datasetId,
                datasetVersion,
                guidelineId,
                guidelineVersion,
                grown,
                taskCount,
                overlap,
                maxOverlap,
                leaseSeconds,
                expectedSeconds,
                resolutionMethod,
                excludeBelowGoldAccuracy,
                offers,
                stopping,
                subjective,
                rules,
                handOut);
    }

    /** What decides who may work on it. */
    public JobConditions conditions() {
        var planned = Math.min(Integer.MAX_VALUE, (long) taskCount * overlap);
        return new JobConditions(jobId, tenant, question.kind(), (int) planned, rules);
    }
}
