package io.fairground.dispatch.job;

import io.fairground.dispatch.question.Question;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.dispatch.Stopping;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a job was submitted with. Never changes, so that every reader may keep a copy.
 *
 * @param taskCount tasks, one for each item of the dataset version
 * @param overlap accepted answers a task needs at first
 * @param maxOverlap the most answers a task may ever collect
 * @param leaseSeconds how long a worker may hold a task
 * @param expectedSeconds active seconds one answer is expected to take
 * @param excludeBelowGoldAccuracy for quality-control; null: no answer is left out
 * @param stopping for quality-control: makes the overlap dynamic; null: it is fixed
 * @param subjective for quality-control: whether people may rightly differ
 */
public record JobTerms(
        UUID jobId,
        String tenant,
        String title,
        UUID datasetId,
        int datasetVersion,
        UUID guidelineId,
        int guidelineVersion,
        Question question,
        int taskCount,
        int overlap,
        int maxOverlap,
        int leaseSeconds,
        int expectedSeconds,
        ResolutionMethod resolutionMethod,
        @Nullable Double excludeBelowGoldAccuracy,
        Offers offers,
        @Nullable Stopping stopping,
        boolean subjective) {}
