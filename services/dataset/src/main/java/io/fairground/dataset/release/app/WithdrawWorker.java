package io.fairground.dataset.release.app;

import io.fairground.dataset.items.Datasets;
import io.fairground.dataset.release.Withdrawals;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A worker takes back what she gave to a dataset: releases that are cut later are without her answers. */
@ApplicationScoped
public class WithdrawWorker {

    private final Datasets datasets;
    private final Withdrawals withdrawals;
    private final Clock clock;

    WithdrawWorker(Datasets datasets, Withdrawals withdrawals, Clock clock) {
        this.datasets = datasets;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} */
    @Transactional
    public void withdraw(UUID datasetId, String tenant, String worker, String reason) {
        if (datasets.find(datasetId, tenant).isEmpty() || !withdrawals.isKnown(datasetId, worker)) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "no such worker in a dataset of yours");
        }
        withdrawals.add(datasetId, worker, reason, clock.instant());
    }
}
