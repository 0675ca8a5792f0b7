package io.fairground.payment.earning.store;

import io.fairground.payment.earning.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Workers in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiWorkers implements Workers {

    private final Jdbi jdbi;

    JdbiWorkers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(UUID workerId, String subject) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into worker (worker_id, subject) values (:id, :subject) on conflict do nothing")
                .bind("id", workerId)
                .bind("subject", subject)
                .execute());
    }

    @Override
    public Optional<UUID> bySubject(String subject) {
        return jdbi.withHandle(handle -> handle.createQuery("select worker_id from worker where subject = :subject")
                .bind("subject", subject)
                .mapTo(UUID.class)
                .findOne());
    }
}
