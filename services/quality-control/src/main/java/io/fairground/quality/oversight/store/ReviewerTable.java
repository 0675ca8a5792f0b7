package io.fairground.quality.oversight.store;

import io.fairground.quality.oversight.Reviewers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ReviewerTable implements Reviewers {

    private final Jdbi jdbi;

    ReviewerTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<UUID> find(String subject) {
        return jdbi.withHandle(handle -> handle.createQuery("select reviewer_id from reviewer where subject = :subject")
                .bind("subject", subject)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Two first decisions at once: the update that changes nothing is what makes the second see the first. */
    @Override
    public UUID findOrAdd(String subject, UUID pseudonym) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into reviewer (subject, reviewer_id) values (:subject, :pseudonym)
                        on conflict (subject) do update set subject = excluded.subject
                        returning reviewer_id""")
                .bind("subject", subject)
                .bind("pseudonym", pseudonym)
                .mapTo(UUID.class)
                .one());
    }
}
