package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignments;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A worker asks for a task. */
@ApplicationScoped
public class TakeAssignment {

    private final Assignments assignments;
    private final ClaimTask claimTask;
    private final Outbox outbox;
    private final Ids ids;

    TakeAssignment(Assignments assignments, ClaimTask claimTask, Outbox outbox, Ids ids) {
        this.assignments = assignments;
        this.claimTask = claimTask;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Safe to repeat: the same assignment id leads to the same lease. */
    @Transactional
    public Taking take(UUID workerId, Wish wish) {
        var worker = assignments.enter(workerId, wish.jobId());
        var taking = claimTask.claim(worker, wish);
        if (taking instanceof Taking.Taken taken && !taken.repeated()) {
            outbox.append(Announcements.leased(ids.next(), taken.lease()));
        }
        return taking;
    }
}
