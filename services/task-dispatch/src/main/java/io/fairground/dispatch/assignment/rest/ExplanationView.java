package io.fairground.dispatch.assignment.rest;

import io.fairground.dispatch.assignment.JobOutlook;
import io.fairground.dispatch.assignment.NextExplanation;
import io.fairground.dispatch.eligibility.rest.ObstacleView;
import io.fairground.events.dispatch.Level;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.util.List;
import java.util.UUID;

/**
 * What you would be given next, and why.
 *
 * @param summary one sentence
 * @param liveLeases tasks you hold
 * @param openJobs jobs open to anybody
 * @param jobs those of them that pay where you work, those due first before the others, at most 20
 */
public record ExplanationView(
        String summary,
        Region region,
        Level level,
        int liveLeases,
        int liveLeasesMax,
        int openJobs,
        List<JobLine> jobs) {

    /**
     * What one job holds for you. Counts of tasks stop at 1,000.
     *
     * @param openTasks tasks that need more answers
     * @param tasksForYou of these, tasks you have nothing to do with yet
     * @param obstacles what keeps you from it; empty when nothing does
     */
    public record JobLine(
            UUID jobId,
            String title,
            Money price,
            int openTasks,
            int tasksForYou,
            int answeredByYou,
            List<ObstacleView> obstacles,
            String explanation) {

        static JobLine of(JobOutlook job) {
            return new JobLine(
                    job.jobId(),
                    job.title(),
                    job.price(),
                    job.openTasks(),
                    job.tasksForYou(),
                    job.answeredByYou(),
                    job.obstacles().stream().map(ObstacleView::of).toList(),
                    job.explanation());
        }
    }

    static ExplanationView of(NextExplanation explanation) {
        return new ExplanationView(
                explanation.summary(),
                explanation.worker().region(),
                explanation.worker().level(),
                explanation.liveLeases(),
                explanation.liveLeasesMax(),
                explanation.openJobs(),
                explanation.jobs().stream().map(JobLine::of).toList());
    }
}
