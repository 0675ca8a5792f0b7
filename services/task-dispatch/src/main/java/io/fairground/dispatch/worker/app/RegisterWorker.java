package io.fairground.dispatch.worker.app;

import io.fairground.dispatch.eligibility.app.KnownFacts;
import io.fairground.dispatch.worker.Worker;
import io.fairground.dispatch.worker.WorkerChanged;
import io.fairground.dispatch.worker.Workers;
import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.WorkerRegionChanged;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.kernel.Ids;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import io.fairground.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A person says where she works and which languages she speaks: the first time, or anew. */
@ApplicationScoped
public class RegisterWorker {

    private final Workers workers;
    private final KnownFacts known;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final Event<WorkerChanged> changes;

    RegisterWorker(
            Workers workers, KnownFacts known, Outbox outbox, Ids ids, Clock clock, Event<WorkerChanged> changes) {
        this.workers = workers;
        this.known = known;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.changes = changes;
    }

    /** Safe to repeat: only a change is written and announced. */
    @Transactional
    public Registration register(String subject, Region region, List<LanguageTag> languages) {
        var now = clock.instant();
        var fresh = new Worker(ids.next(), subject, region, Level.RATER, languages, now);
        if (workers.add(fresh, ids.next())) {
            outbox.append(new WorkerRegistered(ids.next(), now, fresh.workerId(), subject, region, languages));
            return new Registration(fresh, true);
        }
        var before = workers.lock(subject).orElseThrow();
        return new Registration(changed(before, region, languages, now), false);
    }

    private Worker changed(Worker before, Region region, List<LanguageTag> languages, Instant now) {
        var next = new Worker(
                before.workerId(), before.subject(), region, before.level(), languages, before.registeredAt());
        if (!before.languages().equals(next.languages())) {
            workers.updateLanguages(next);
            known.forgetAfterCommit(before.workerId());
        }
        if (!before.region().equals(region)) {
            workers.moveTo(next, ids.next(), now, now);
            outbox.append(new WorkerRegionChanged(ids.next(), now, before.workerId(), region, now));
            changes.fire(new WorkerChanged(before.workerId()));
        }
        return next;
    }
}
