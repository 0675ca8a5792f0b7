package io.fairground.quality.live.store;

import io.fairground.quality.live.LiveAnswer;
import io.fairground.quality.live.LiveAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LiveAnswerReader implements LiveAnswers {

    private static final int FETCH_SIZE = 10_000;

    private final Jdbi jdbi;

    LiveAnswerReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void from(UUID jobId, int position, Consumer<LiveAnswer> reader) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select answer.position, answer.task_id, answer.worker_id, answer.choice,
                               answer.outcome = 'USED' and answer.choice is not null as used, gold.choice as gold_choice
                        from answer
                        join task on task.task_id = answer.task_id
                        left join gold on gold.job_id = task.job_id and gold.item_key = task.item_key
                        where answer.job_id = :jobId and answer.position >= :position
                        order by answer.position""")
                .bind("jobId", jobId)
                .bind("position", position)
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> new LiveAnswer(
                        row.getInt("position"),
                        row.getObject("task_id", UUID.class),
                        row.getObject("worker_id", UUID.class),
                        row.getInt("choice"),
                        row.getBoolean("used"),
                        row.getObject("gold_choice", Integer.class)))
                .forEach(reader));
    }
}
