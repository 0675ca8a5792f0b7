package io.fairground.quality.resolution.store;

import io.fairground.events.quality.Saving;
import io.fairground.quality.resolution.Savings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SavingTable implements Savings {

    private final Jdbi jdbi;

    SavingTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void replace(UUID jobId, Saving saving) {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into saving (job_id, mean_answers, fixed_overlap, saved, calibration_error, explored_tasks)
                values (?, ?, ?, ?, ?, ?)
                on conflict (job_id) do update
                set mean_answers = excluded.mean_answers, fixed_overlap = excluded.fixed_overlap,
                    saved = excluded.saved, calibration_error = excluded.calibration_error,
                    explored_tasks = excluded.explored_tasks""",
                jobId,
                saving.meanAnswers(),
                saving.fixedOverlap(),
                saving.saved(),
                saving.calibrationError(),
                saving.exploredTasks()));
    }

    @Override
    public Optional<Saving> of(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from saving where job_id = :jobId")
                .bind("jobId", jobId)
                .map((row, context) -> new Saving(
                        row.getDouble("mean_answers"),
                        row.getDouble("fixed_overlap"),
                        row.getDouble("saved"),
                        row.getDouble("calibration_error"),
                        row.getInt("explored_tasks")))
                .findOne());
    }
}
