package io.fairground.quality.suspension.app;

import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.quality.oversight.Login;
import io.fairground.quality.oversight.app.IdentifyReviewer;
import io.fairground.quality.suspension.Suspension;
import io.fairground.quality.suspension.Suspensions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Reads suspensions: a worker's own, or those that hold. */
@ApplicationScoped
public class ReadSuspensions {

    private final Suspensions suspensions;
    private final IdentifyReviewer identifyReviewer;
    private final Clock clock;

    ReadSuspensions(Suspensions suspensions, IdentifyReviewer identifyReviewer, Clock clock) {
        this.suspensions = suspensions;
        this.identifyReviewer = identifyReviewer;
        this.clock = clock;
    }

    @Transactional
    public Optional<Suspension> find(UUID suspensionId) {
        return suspensions.find(suspensionId);
    }

    @Transactional
    public Page<Suspension> ofWorker(UUID workerId, PageRequest page) {
        return page(suspensions.ofWorker(workerId, page.afterId(), page.limit() + 1), page);
    }

    @Transactional
    public Page<Suspension> active(Login login, PageRequest page) {
        var reviewer = identifyReviewer.looking(login);
        return page(suspensions.active(reviewer, clock.instant(), page.afterId(), page.limit() + 1), page);
    }

    private static Page<Suspension> page(java.util.List<Suspension> found, PageRequest page) {
        return Page.of(found, page, suspension -> suspension.suspensionId().toString());
    }
}
