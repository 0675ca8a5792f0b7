package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.app.desk.Admission;
import io.fairground.dispatch.assignment.app.desk.Counter;
import io.fairground.dispatch.assignment.app.desk.Storage;
import io.fairground.dispatch.assignment.book.PageId;
import io.fairground.dispatch.eligibility.app.DecideEligibility;
import io.fairground.kernel.Ids;
import io.fairground.kit.json.EventJson;
import io.fairground.kit.outbox.Outbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** Opens the counter when the service starts, and closes it when it stops. */
@ApplicationScoped
class Dispatch {

    @Produces
    @Singleton
    Counter counter(
            Storage storage,
            KnownJobs known,
            DecideEligibility eligibility,
            EventJson json,
            Ids ids,
            Clock clock,
            AssignmentConfig config,
            Outbox outbox) {
        return new Counter(
                storage,
                known::find,
                admission(eligibility),
                json,
                ids,
                clock,
                new SecureRandom(),
                config.perWorker(),
                outbox::written);
    }

    private static Admission admission(DecideEligibility eligibility) {
        return (worker, job) -> eligibility.of(worker.workerId(), worker.region(), worker.level(), job.conditions());
    }

    void open(@Observes StartupEvent event, Counter counter, Assignments assignments, AssignmentConfig config) {
        counter.open(assignments.live(), config.desks());
    }

    /** What was read before this commit is old. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PageId page, Counter counter) {
        counter.book().forget(page);
    }

    void close(@Observes ShutdownEvent event, Counter counter) {
        counter.close();
    }
}
