package io.fairground.quality.worker.store;

import io.fairground.quality.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class WorkerTable implements Workers {

    private final Jdbi jdbi;

    WorkerTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(Collection<Registered> workers) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into worker (subject, worker_id)
                        select subject, worker_id from unnest(:subjects, :workerIds) as row (subject, worker_id)
                        order by subject
                        on conflict do nothing""")
                .bindArray(
                        "subjects",
                        String.class,
                        workers.stream().map(Registered::subject).toList())
                .bindArray(
                        "workerIds",
                        UUID.class,
                        workers.stream().map(Registered::workerId).toList())
                .execute());
    }

    @Override
    public Optional<UUID> find(String subject) {
        return jdbi.withHandle(handle -> handle.createQuery("select worker_id from worker where subject = :subject")
                .bind("subject", subject)
                .mapTo(UUID.class)
                .findOne());
    }
}
