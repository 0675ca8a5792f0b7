package io.fairground.payment.payout.app;

import io.fairground.payment.earning.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Finds the worker that a token stands for. */
@ApplicationScoped
public class OwnWorker {

    private final Workers workers;

    OwnWorker(Workers workers) {
        this.workers = workers;
    }

    @Transactional
    public Optional<UUID> of(String subject) {
        return workers.bySubject(subject);
    }
}
