package io.fairground.dataset.release.store;

import io.fairground.dataset.release.Withdrawals;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class WithdrawalStore implements Withdrawals {

    private final Jdbi jdbi;

    WithdrawalStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(UUID datasetId, String worker, String reason, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into withdrawn_worker values (?, ?, ?, ?) on conflict do nothing",
                datasetId,
                worker,
                reason,
                Timestamp.from(now)));
    }

    @Override
    public boolean isKnown(UUID datasetId, String worker) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from label_answer join job using (job_id)
                            where dataset_id = :dataset and worker = :worker)""")
                .bind("dataset", datasetId)
                .bind("worker", worker)
                .mapTo(Boolean.class)
                .one());
    }
}
