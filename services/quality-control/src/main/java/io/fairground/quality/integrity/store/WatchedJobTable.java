package io.fairground.quality.integrity.store;

import io.fairground.quality.integrity.TimedAnswers;
import io.fairground.quality.integrity.WatchedJobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class WatchedJobTable implements WatchedJobs {

    private static final int FETCH_SIZE = 10_000;
    private static final double MILLIS_A_SECOND = 1000;

    private final Jdbi jdbi;

    WatchedJobTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row of its own is what replicas lock: the job's row is the lock of its answers. */
    @Override
    public Optional<Watched> claim() {
        return jdbi.withHandle(handle -> {
            handle.execute("""
                    insert into integrity_watch (job_id, watched_run)
                    select job_id, 0 from job where run > 0 and choices <> '{}' on conflict do nothing""");
            return handle.createQuery("""
                            update integrity_watch set watched_run = due.run
                            from (select watch.job_id, job.run, job.subjective
                                  from integrity_watch watch join job using (job_id)
                                  where watch.watched_run < job.run
                                  limit 1 for update of watch skip locked) due
                            where integrity_watch.job_id = due.job_id
                            returning integrity_watch.job_id, due.subjective""")
                    .map((row, context) ->
                            new Watched(row.getObject("job_id", UUID.class), row.getBoolean("subjective")))
                    .findOne();
        });
    }

    @Override
    public TimedAnswers answers(UUID jobId) {
        return jdbi.withHandle(handle -> {
            var classCount = handle.createQuery("select cardinality(choices) from job where job_id = :jobId")
                    .bind("jobId", jobId)
                    .mapTo(Integer.class)
                    .one();
            var answers = new TimedAnswers.Builder(classCount);
            handle.createQuery("""
                            select task_id, worker_id, choice, active_millis, position from answer
                            where job_id = :jobId and outcome = 'USED' and choice is not null
                            order by task_id, worker_id""")
                    .bind("jobId", jobId)
                    .setFetchSize(FETCH_SIZE)
                    .map((row, context) -> {
                        var millis = row.getObject("active_millis", Long.class);
                        answers.add(
                                row.getObject("task_id", UUID.class),
                                row.getObject("worker_id", UUID.class),
                                row.getInt("choice"),
                                millis == null ? Double.NaN : millis / MILLIS_A_SECOND,
                                row.getInt("position"));
                        return 1;
                    })
                    .forEach(_ -> {});
            return answers.build();
        });
    }
}
