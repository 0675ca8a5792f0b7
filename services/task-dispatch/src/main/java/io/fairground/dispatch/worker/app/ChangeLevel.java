package io.fairground.dispatch.worker.app;

import io.fairground.dispatch.worker.LevelChange;
import io.fairground.dispatch.worker.Levels;
import io.fairground.dispatch.worker.WorkerChanged;
import io.fairground.events.dispatch.Level;
import io.fairground.kernel.Ids;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** An operator gives a worker another level of work. It decides which offers are hers from the next task on. */
@ApplicationScoped
public class ChangeLevel {

    private final Levels levels;
    private final Ids ids;
    private final Clock clock;
    private final Event<WorkerChanged> changes;

    ChangeLevel(Levels levels, Ids ids, Clock clock, Event<WorkerChanged> changes) {
        this.levels = levels;
        this.ids = ids;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Safe to repeat: only a change is written.
     *
     * @throws ProblemException {@code not-found} for a worker who is not registered
     */
    @Transactional
    public Level change(UUID workerId, Level level, String reason, String operator) {
        var now = levels.lock(workerId)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such worker"));
        if (now != level) {
            levels.change(new LevelChange(ids.next(), workerId, level, reason, operator, clock.instant()));
            changes.fire(new WorkerChanged(workerId));
        }
        return level;
    }

    @Transactional
    public Page<LevelChange> history(UUID workerId, PageRequest page) {
        return Page.of(
                levels.history(workerId, page.afterId().orElse(null), page.limit() + 1),
                page,
                change -> change.changeId().toString());
    }
}
