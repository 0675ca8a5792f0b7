package io.fairground.dispatch.job.app;

import io.fairground.dispatch.catalog.Catalog;
import io.fairground.dispatch.catalog.DatasetVersion;
import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobProblem;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.dispatch.job.Jobs;
import io.fairground.dispatch.job.Offers;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.QuestionJson;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A vendor wants a job done. It opens when worker-payment has reserved its budget. */
@ApplicationScoped
public class SubmitJob {

    private static final Duration COPY_DELAY = Duration.ofSeconds(1);

    private final Catalog catalog;
    private final Jobs jobs;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    SubmitJob(Catalog catalog, Jobs jobs, Outbox outbox, Ids ids, Clock clock) {
        this.catalog = catalog;
        this.jobs = jobs;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException {@code dataset-version-unknown}, {@code guideline-version-unknown}: not announced yet */
    @Transactional
    public Job submit(String tenant, JobProposal proposal) {
        var question = ProposalRules.question(proposal);
        var dataset = datasetOf(tenant, proposal);
        requireGuideline(tenant, proposal);
        var taskCount = ProposalRules.taskCount(proposal, dataset.itemCount());
        var now = clock.instant();
        var job = Job.submitted(terms(ids.next(), tenant, proposal, question, taskCount), now);
        jobs.add(job);
        outbox.append(announcement(job.terms(), now));
        return job;
    }

    private DatasetVersion datasetOf(String tenant, JobProposal proposal) {
        return catalog.findDataset(proposal.datasetId(), proposal.datasetVersion())
                .filter(version -> version.tenant().equals(tenant))
                .orElseThrow(() -> new ProblemException(
                        JobProblem.DATASET_VERSION_UNKNOWN,
                        "version " + proposal.datasetVersion() + " of dataset " + proposal.datasetId()
                                + " has not been announced to task-dispatch",
                        COPY_DELAY));
    }

    private void requireGuideline(String tenant, JobProposal proposal) {
        var publisher = catalog.findGuidelineTenant(proposal.guidelineId(), proposal.guidelineVersion());
        if (publisher.filter(tenant::equals).isEmpty()) {
            throw new ProblemException(
                    JobProblem.GUIDELINE_VERSION_UNKNOWN,
                    "version " + proposal.guidelineVersion() + " of guideline " + proposal.guidelineId()
                            + " has not been announced to task-dispatch",
                    COPY_DELAY);
        }
    }

    private static JobTerms terms(
            UUID jobId, String tenant, JobProposal proposal, JobQuestion question, int taskCount) {
        return new JobTerms(
                jobId,
                tenant,
                proposal.title(),
                proposal.datasetId(),
                proposal.datasetVersion(),
                proposal.guidelineId(),
                proposal.guidelineVersion(),
                question,
                taskCount,
                proposal.overlap(),
                proposal.maxOverlap(),
                proposal.leaseSeconds(),
                proposal.expectedSeconds(),
                proposal.resolutionMethod(),
                proposal.excludeBelowGoldAccuracy(),
                new Offers(proposal.offers()),
                proposal.stopping(),
                proposal.subjective(),
                proposal.rules(),
                proposal.handOut());
    }

    private JobSubmitted announcement(JobTerms terms, Instant now) {
        var asked = terms.question().latest();
        return new JobSubmitted(
                ids.next(),
                now,
                terms.jobId(),
                terms.tenant(),
                terms.title(),
                terms.datasetId(),
                terms.datasetVersion(),
                terms.guidelineId(),
                terms.guidelineVersion(),
                terms.question().kind(),
                terms.question().choices(),
                terms.taskCount(),
                terms.overlap(),
                terms.maxOverlap(),
                terms.expectedSeconds(),
                terms.resolutionMethod(),
                terms.excludeBelowGoldAccuracy(),
                terms.offers().all(),
                terms.stopping(),
                terms.subjective() ? true : null,
                QuestionJson.members(asked.question()),
                asked.version(),
                asked.schemaHash());
    }
}
