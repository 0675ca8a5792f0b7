package io.fairground.dispatch.eligibility.app;

import io.fairground.dispatch.eligibility.Findings;
import io.fairground.events.Event;
import io.fairground.events.quality.SuspensionLifted;
import io.fairground.events.quality.WorkerSuspended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** People at quality-control suspend workers, and lift suspensions. Leases that are live stay: what she began is paid. */
@ApplicationScoped
public class KeepSuspensions {

    private final Findings findings;
    private final KnownFacts known;

    KeepSuspensions(Findings findings, KnownFacts known) {
        this.findings = findings;
        this.known = known;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void applyAll(List<Event> events) {
        for (var event : events) {
            switch (event) {
                case WorkerSuspended suspended -> {
                    findings.suspend(suspended);
                    known.forgetAfterCommit(suspended.workerId());
                }
                case SuspensionLifted lifted -> {
                    findings.lift(lifted.suspensionId());
                    known.forgetAfterCommit(lifted.workerId());
                }
                default -> {} // not about access
            }
        }
    }
}
