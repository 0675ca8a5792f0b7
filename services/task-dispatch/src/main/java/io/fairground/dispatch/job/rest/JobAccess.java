package io.fairground.dispatch.job.rest;

import io.fairground.dispatch.job.app.JobReading;
import io.fairground.dispatch.job.app.ReadJobs;
import io.fairground.dispatch.worker.app.FindWorker;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** Which jobs the caller sees: a vendor its own, a worker those she is paid for, an operator all. */
@RequestScoped
class JobAccess {

    private final ReadJobs readJobs;
    private final FindWorker findWorker;
    private final Caller caller;

    JobAccess(ReadJobs readJobs, FindWorker findWorker, Caller caller) {
        this.readJobs = readJobs;
        this.findWorker = findWorker;
        this.caller = caller;
    }

    Page<JobView> page(PageRequest page) {
        if (caller.hasRole("vendor")) {
            return readJobs.ofVendor(caller.tenant(), page).map(JobView::forVendor);
        }
        var worker = findWorker.require(caller.subject());
        return readJobs.openTo(worker, page).map(reading -> JobView.forWorker(reading, worker));
    }

    /** @throws ProblemException {@code not-found} for a job that does not exist and for one that is not hers to see */
    JobView view(UUID jobId) {
        if (caller.hasRole("operator")) {
            return found(readJobs.any(jobId).map(JobView::forVendor));
        }
        if (caller.hasRole("vendor")) {
            return found(readJobs.ofVendor(caller.tenant(), jobId).map(JobView::forVendor));
        }
        var worker = findWorker.require(caller.subject());
        return found(readJobs.offeredTo(worker, jobId).map(reading -> JobView.forWorker(reading, worker)));
    }

    JobReading reading(UUID jobId) {
        if (caller.hasRole("operator")) {
            return found(readJobs.any(jobId));
        }
        return caller.hasRole("vendor")
                ? found(readJobs.ofVendor(caller.tenant(), jobId))
                : found(readJobs.offeredTo(findWorker.require(caller.subject()), jobId));
    }

    private static <T> T found(Optional<T> job) {
        return job.orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
    }
}
