package io.fairground.dispatch.opening.app;

import io.fairground.dispatch.eligibility.Decision;
import io.fairground.dispatch.eligibility.Obstacle;
import io.fairground.dispatch.eligibility.app.DecideEligibility;
import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.dispatch.job.Jobs;
import io.fairground.dispatch.opening.MeasuredTime;
import io.fairground.dispatch.opening.Opening;
import io.fairground.dispatch.opening.VendorFigures;
import io.fairground.dispatch.worker.Worker;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The catalogue: open jobs that pay something where a worker is, with what speaks for and against them. */
@ApplicationScoped
public class ReadOpenings {

    private final Jobs jobs;
    private final KnownMeasures measures;
    private final DecideEligibility eligibility;

    ReadOpenings(Jobs jobs, KnownMeasures measures, DecideEligibility eligibility) {
        this.jobs = jobs;
        this.measures = measures;
        this.eligibility = eligibility;
    }

    /** Newest first. */
    @Transactional
    public Page<Opening> openTo(Worker worker, PageRequest page) {
        var found = Page.of(
                jobs.openTo(worker, page.afterId().orElse(null), page.limit() + 1),
                page,
                job -> job.terms().jobId().toString());
        var terms = found.items().stream().map(Job::terms).toList();
        var times = measures.times(terms.stream().map(JobTerms::jobId).toList());
        var figures =
                measures.figures(terms.stream().map(JobTerms::tenant).distinct().toList());
        return found.map(job -> opening(job, worker, times, figures));
    }

    private Opening opening(Job job, Worker worker, Map<UUID, MeasuredTime> times, Map<String, VendorFigures> figures) {
        var terms = job.terms();
        var offer = terms.offers().best(worker.region(), worker.level()).orElseThrow();
        return new Opening(
                terms,
                job.pausedAt() != null || job.dryAt() != null,
                offer.price(),
                times.get(terms.jobId()),
                figures.getOrDefault(terms.tenant(), VendorFigures.NONE),
                obstacles(worker, terms));
    }

    private List<Obstacle> obstacles(Worker worker, JobTerms terms) {
        return switch (eligibility.of(worker.workerId(), worker.region(), worker.level(), terms.conditions())) {
            case Decision.Eligible _ -> List.of();
            case Decision.Obstacles(var all) -> all;
        };
    }
}
