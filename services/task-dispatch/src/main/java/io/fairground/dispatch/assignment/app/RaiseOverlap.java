package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.book.PageId;
import io.fairground.dispatch.job.JobLocks;
import io.fairground.events.Event;
import io.fairground.events.quality.LabelsRequested;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** quality-control needs more answers for a task than planned. */
@ApplicationScoped
public class RaiseOverlap {

    private final Assignments assignments;
    private final JobLocks locks;
    private final jakarta.enterprise.event.Event<PageId> changes;

    RaiseOverlap(Assignments assignments, JobLocks locks, jakarta.enterprise.event.Event<PageId> changes) {
        this.assignments = assignments;
        this.locks = locks;
        this.changes = changes;
    }

    /** A job that takes no answers any more stays as it is: its escrow may be released already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void applyAll(List<Event> events) {
        var requests = events.stream()
                .filter(LabelsRequested.class::isInstance)
                .map(LabelsRequested.class::cast)
                .filter(request -> request.additional() > 0)
                .sorted(Comparator.comparing(LabelsRequested::taskId)) // one order for all who lock several tasks
                .toList();
        locks.share(requests.stream().map(LabelsRequested::jobId).toList());
        requests.forEach(request -> assignments
                .raiseOverlap(request.jobId(), request.taskId(), request.additional())
                .ifPresent(position -> changes.fire(PageId.at(request.jobId(), position))));
    }
}
