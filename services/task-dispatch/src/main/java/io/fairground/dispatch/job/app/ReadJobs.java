package io.fairground.dispatch.job.app;

import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobState;
import io.fairground.dispatch.job.Jobs;
import io.fairground.dispatch.job.Progress;
import io.fairground.dispatch.worker.Worker;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Jobs for those who may see them. */
@ApplicationScoped
public class ReadJobs {

    private final Jobs jobs;
    private final Progress progress;

    ReadJobs(Jobs jobs, Progress progress) {
        this.jobs = jobs;
        this.progress = progress;
    }

    @Transactional
    public Page<JobReading> ofVendor(String tenant, PageRequest page) {
        return counted(jobs.ofTenant(tenant, page.afterId().orElse(null), page.limit() + 1), page);
    }

    @Transactional
    public Page<JobReading> openTo(Worker worker, PageRequest page) {
        return counted(jobs.openTo(worker, page.afterId().orElse(null), page.limit() + 1), page);
    }

    @Transactional
    public Optional<JobReading> any(UUID jobId) {
        return jobs.find(jobId).map(this::counted);
    }

    @Transactional
    public Optional<JobReading> ofVendor(String tenant, UUID jobId) {
        return jobs.find(jobId)
                .filter(job -> job.terms().tenant().equals(tenant))
                .map(this::counted);
    }

    /** A worker sees jobs that were opened and pay something where she works. */
    @Transactional
    public Optional<JobReading> offeredTo(Worker worker, UUID jobId) {
        return jobs.find(jobId)
                .filter(Job::wasOpened)
                .filter(job -> job.terms()
                        .offers()
                        .best(worker.region(), worker.level())
                        .isPresent())
                .map(this::counted);
    }

    private JobReading counted(Job job) {
        return reading(job, progress.answerCounts(unfinished(List.of(job))));
    }

    private Page<JobReading> counted(List<Job> found, PageRequest page) {
        var counts = progress.answerCounts(unfinished(found));
        return Page.of(found, page, job -> job.terms().jobId().toString()).map(job -> reading(job, counts));
    }

    private static List<UUID> unfinished(List<Job> found) {
        return found.stream()
                .filter(job -> job.state() instanceof JobState.Open)
                .map(job -> job.terms().jobId())
                .toList();
    }

    private static JobReading reading(Job job, Map<UUID, Integer> counts) {
        return switch (job.state()) {
            case JobState.Submitted _, JobState.FundingRefused _ -> new JobReading(job, 0);
            case JobState.Open _ ->
                new JobReading(job, counts.getOrDefault(job.terms().jobId(), 0));
            case JobState.Collected collected -> new JobReading(job, collected.answerCount());
            case JobState.Resolved resolved -> new JobReading(job, resolved.answerCount());
        };
    }
}
