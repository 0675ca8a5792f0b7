package io.fairground.quality.resolution.store;

import io.fairground.quality.inference.GoldChoice;
import io.fairground.quality.resolution.Candidates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class CandidateTable implements Candidates {

    private final Jdbi jdbi;

    CandidateTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void replace(UUID jobId, GoldChoice choice) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from candidate where job_id = ?", jobId);
            var batch = handle.prepareBatch("""
                    insert into candidate (job_id, position, method, gold_accuracy, gold_count, standard_error, chosen)
                    values (?, ?, ?, ?, ?, ?, ?)""");
            var position = 0;
            for (var candidate : choice.candidates()) {
                batch.add(
                        jobId,
                        position++,
                        candidate.method().versioned(),
                        candidate.goldAccuracy(),
                        candidate.goldCount(),
                        candidate.standardError(),
                        candidate.chosen());
            }
            batch.execute();
        });
    }

    @Override
    public List<Scored> of(UUID jobId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from candidate where job_id = :jobId order by position")
                        .bind("jobId", jobId)
                        .map((row, context) -> new Scored(
                                row.getString("method"),
                                row.getDouble("gold_accuracy"),
                                row.getInt("gold_count"),
                                row.getDouble("standard_error"),
                                row.getBoolean("chosen")))
                        .list());
    }
}
