package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.book.PageId;
import io.fairground.dispatch.job.JobLocks;
import io.fairground.events.Event;
import io.fairground.events.quality.LabelsRequested;
import io.fairground.events.quality.TaskResolved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** quality-control needs more answers for a task than planned, or none any more: it has its label. */
@ApplicationScoped
public class AdjustOverlap {

    private final Assignments assignments;
    private final JobLocks locks;
    private final jakarta.enterprise.event.Event<PageId> changes;

    AdjustOverlap(Assignments assignments, JobLocks locks, jakarta.enterprise.event.Event<PageId> changes) {
        this.assignments = assignments;
        this.locks = locks;
        this.changes = changes;
    }

    /** A job that takes no answers any more stays as it is: its escrow may be released already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void applyAll(List<Event> events) {
        // In one order for all who lock several tasks; what concerns one of them stays in its own.
        var ordered = events.stream()
                .filter(event -> event instanceof LabelsRequested || event instanceof TaskResolved)
                .sorted(Comparator.comparing(Event::key))
                .toList();
        locks.share(ordered.stream()
                .filter(LabelsRequested.class::isInstance)
                .map(event -> ((LabelsRequested) event).jobId())
                .toList());
        ordered.forEach(this::apply);
    }

    private void apply(Event event) {
        switch (event) {
            case LabelsRequested request
            when request.additional() > 0 ->
                changed(
                        request.jobId(),
                        assignments.raiseOverlap(request.jobId(), request.taskId(), request.additional()));
            // Leases that are under way at this moment may still come: the next ones will not.
            case TaskResolved task -> changed(task.jobId(), assignments.close(task.jobId(), task.taskId()));
            default -> {}
        }
    }

    private void changed(UUID jobId, Optional<Long> position) {
        position.ifPresent(at -> changes.fire(PageId.at(jobId, at)));
    }
}
