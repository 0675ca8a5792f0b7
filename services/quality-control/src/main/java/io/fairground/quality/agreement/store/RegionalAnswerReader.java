package io.fairground.quality.agreement.store;

import io.fairground.kernel.Region;
import io.fairground.quality.agreement.AnswersByRegion;
import io.fairground.quality.agreement.Extent;
import io.fairground.quality.agreement.RegionalAnswer;
import io.fairground.quality.agreement.RegionalAnswers;
import io.fairground.quality.agreement.RegionalLabel;
import io.fairground.quality.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RegionalAnswerReader implements AnswersByRegion {

    private static final int FETCH_SIZE = 10_000;

    /** Sorts before every other id. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbi jdbi;

    RegionalAnswerReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Extent extent(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) as tasks, coalesce(sum(used_count), 0) as answers
                        from task where job_id = :jobId and used_count > 0""")
                .bind("jobId", jobId)
                .map((row, context) -> new Extent(row.getInt("tasks"), row.getLong("answers")))
                .one());
    }

    @Override
    public RegionalAnswers sample(Job job, long answersMax) {
        var answers = jdbi.withHandle(handle -> handle.createQuery("""
                        with sampled as (
                            select task_id from (
                                select task_id,
                                       sum(used_count) over (order by md5(task_id::text), task_id) as answers
                                from task where job_id = :jobId and used_count > 0) as counted
                            where answers <= :answersMax)
                        select answer.task_id, answer.worker_id, answer.region, answer.choice
                        from answer join sampled using (task_id)
                        where answer.job_id = :jobId and answer.outcome = 'USED' and answer.choice is not null""")
                .bind("jobId", job.jobId())
                .bind("answersMax", answersMax)
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> answer(row))
                .list());
        return RegionalAnswers.of(job.question().choices().size(), answers);
    }

    private static RegionalAnswer answer(ResultSet row) throws SQLException {
        return new RegionalAnswer(
                row.getObject("task_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                Region.of(row.getString("region")),
                row.getInt("choice"));
    }

    @Override
    public List<RegionalLabel> page(Job job, Optional<UUID> after, int limit, int leastAnswers) {
        return jdbi.withHandle(handle -> {
            var labels = handle.createQuery("""
                            select label.task_id, task.item_key, label.choice, task.used_count
                            from label join task using (task_id)
                            where label.job_id = :jobId and label.task_id > :after
                            order by label.task_id limit :limit""")
                    .bind("jobId", job.jobId())
                    .bind("after", after.orElse(BEFORE_ALL))
                    .bind("limit", limit)
                    .map((row, context) -> new RegionalLabel(
                            row.getObject("task_id", UUID.class),
                            row.getString("item_key"),
                            row.getInt("choice"),
                            row.getInt("used_count"),
                            List.of()))
                    .list();
            var counted = new Counted(job.question().choices().size(), leastAnswers);
            counted.read(handle, labels.stream().map(RegionalLabel::taskId).toList());
            return labels.stream().map(counted::with).toList();
        });
    }

    private static final class Counted {

        private final int choices;
        private final int leastAnswers;
        private final Map<UUID, Map<Region, int[]>> counts = new HashMap<>();

        Counted(int choices, int leastAnswers) {
            this.choices = choices;
            this.leastAnswers = leastAnswers;
        }

        void read(Handle handle, List<UUID> taskIds) {
            handle.createQuery("""
                            select task_id, region, choice, count(*) as answers from answer
                            where task_id = any(:taskIds) and outcome = 'USED' and choice is not null
                            group by task_id, region, choice""")
                    .bindArray("taskIds", UUID.class, taskIds)
                    .map((row, context) -> add(row))
                    .forEach(_ -> {});
        }

        private int add(ResultSet row) throws SQLException {
            var named = counts.computeIfAbsent(row.getObject("task_id", UUID.class), _ -> new TreeMap<>())
                    .computeIfAbsent(Region.of(row.getString("region")), _ -> new int[choices]);
            return named[row.getInt("choice")] = row.getInt("answers");
        }

        RegionalLabel with(RegionalLabel label) {
            var regions = new ArrayList<RegionalLabel.Counts>();
            counts.getOrDefault(label.taskId(), Map.of()).forEach((region, named) -> {
                var one = RegionalLabel.Counts.of(region, named);
                if (one.answers() >= leastAnswers) {
                    regions.add(one);
                }
            });
            return new RegionalLabel(label.taskId(), label.itemKey(), label.choice(), label.answerCount(), regions);
        }
    }
}
