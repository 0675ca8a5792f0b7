package io.fairground.quality.assessment.store;

import io.fairground.quality.assessment.Assessment;
import io.fairground.quality.assessment.Decision;
import io.fairground.quality.assessment.Standing;
import io.fairground.quality.assessment.Submission;
import io.fairground.quality.assessment.Submissions;
import io.fairground.quality.assessment.TaskAnswers;
import io.fairground.quality.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SubmissionTable implements Submissions {

    private final Jdbi jdbi;
    private final Clock clock;

    SubmissionTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public List<TaskAnswers> add(Job job, List<Assessment> assessments) {
        return jdbi.withHandle(handle -> {
            var tasks = countOnTasks(handle, job, assessments);
            insertAnswers(handle, job, assessments);
            return tasks;
        });
    }

    /**
     * An excluded answer asks for one more, as long as the task may have one. In a new row {@code old} is null, and what
     * was planned is the job's overlap.
     */
    private static List<TaskAnswers> countOnTasks(Handle handle, Job job, List<Assessment> assessments) {
        return handle.createQuery("""
                        insert into task (task_id, job_id, item_id, item_key, planned_overlap, answer_count, used_count)
                        select task_id, :jobId, (array_agg(item_id))[1], min(item_key),
                               least(:overlap + count(*) filter (where not used), :maxOverlap),
                               count(*), count(*) filter (where used)
                        from unnest(:taskIds, :itemIds, :itemKeys, :used) as row (task_id, item_id, item_key, used)
                        group by task_id order by task_id
                        on conflict (task_id) do update
                        set planned_overlap = least(
                                task.planned_overlap + excluded.answer_count - excluded.used_count, :maxOverlap),
                            answer_count = task.answer_count + excluded.answer_count,
                            used_count = task.used_count + excluded.used_count
                        returning task_id,
                            new.planned_overlap - coalesce(old.planned_overlap, :overlap) as requested,
                            new.answer_count >= new.planned_overlap and new.used_count > 0 as complete""")
                .bind("jobId", job.jobId())
                .bind("overlap", job.plan().overlap())
                .bind("maxOverlap", job.plan().maxOverlap())
                .bindArray(
                        "taskIds",
                        UUID.class,
                        column(assessments, one -> one.submission().taskId()))
                .bindArray(
                        "itemIds",
                        UUID.class,
                        column(assessments, one -> one.submission().itemId()))
                .bindArray(
                        "itemKeys",
                        String.class,
                        column(assessments, one -> one.submission().itemKey()))
                .bindArray("used", Boolean.class, column(assessments, Assessment::used))
                .map((row, context) -> new TaskAnswers(
                        row.getObject("task_id", UUID.class), row.getInt("requested"), row.getBoolean("complete")))
                .list();
    }

    @Override
    public List<UUID> stopped(Job job) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select task_id from task
                        where job_id = :jobId and answer_count >= planned_overlap and used_count > 0
                          and planned_overlap < :maxOverlap
                        order by task_id""")
                .bind("jobId", job.jobId())
                .bind("maxOverlap", job.plan().maxOverlap())
                .mapTo(UUID.class)
                .list());
    }

    private void insertAnswers(Handle handle, Job job, List<Assessment> assessments) {
        handle.createUpdate("""
                        insert into answer (assignment_id, job_id, task_id, worker_id, region, choice, outcome,
                                            decided_by, reason, assessed_at, position,
                                            active_millis, given)
                        select assignment_id, :jobId, task_id, worker_id, region, choice,
                               case when used then 'USED' else 'EXCLUDED' end, decided_by, reason, :now,
                               :taken + ordinal - 1, active_millis, given::json
                        from unnest(:assignmentIds, :taskIds, :workerIds, :regions, :choices, :used, :decidedBy, :reasons,
                                    :activeMillis, :given)
                          with ordinality
                          as row (assignment_id, task_id, worker_id, region, choice, used, decided_by, reason,
                                  active_millis, given, ordinal)""")
                .bind("jobId", job.jobId())
                .bind("taken", job.progress().answerCount())
                .bind("now", Timestamp.from(clock.instant()))
                .bindArray(
                        "assignmentIds",
                        UUID.class,
                        column(assessments, one -> one.submission().assignmentId()))
                .bindArray(
                        "taskIds",
                        UUID.class,
                        column(assessments, one -> one.submission().taskId()))
                .bindArray(
                        "workerIds",
                        UUID.class,
                        column(assessments, one -> one.submission().workerId()))
                .bindArray(
                        "regions",
                        String.class,
                        column(assessments, one -> one.submission().region().code()))
                .bindArray("choices", Integer.class, nullable(assessments, Submission::choice))
                .bindArray("used", Boolean.class, column(assessments, Assessment::used))
                .bindArray(
                        "decidedBy",
                        String.class,
                        column(assessments, one -> one.decision().decidedBy()))
                .bindArray("reasons", String.class, reasons(assessments))
                .bindArray("activeMillis", Long.class, nullable(assessments, Submission::activeMillis))
                .bindArray("given", String.class, nullable(assessments, Submission::given))
                .execute();
    }

    @Override
    public void plan(Map<UUID, Integer> additional) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update task set planned_overlap = planned_overlap + more
                        from unnest(:taskIds, :additional) as row (id, more) where task_id = id""")
                .bindArray("taskIds", UUID.class, additional.keySet())
                .bindArray("additional", Integer.class, additional.values())
                .execute());
    }

    private static <T> List<T> column(List<Assessment> assessments, Function<Assessment, T> value) {
        return assessments.stream().map(value).toList();
    }

    private static @Nullable Object[] nullable(
            List<Assessment> assessments, Function<Submission, @Nullable Object> value) {
        return assessments.stream()
                .map(assessment -> value.apply(assessment.submission()))
                .toArray();
    }

    private static @Nullable Object[] reasons(List<Assessment> assessments) {
        return assessments.stream()
                .map(assessment -> switch (assessment.decision()) {
                    case Decision.Used _ -> null;
                    case Decision.Excluded excluded -> excluded.reason();
                })
                .toArray();
    }

    @Override
    public Map<UUID, Standing> standings(UUID jobId, Collection<UUID> workerIds) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select standing.worker_id, standing.answer_count, standing.excluded,
                               coalesce(sum(measure.weight), 0) as gold_answered,
                               coalesce(sum(measure.weight) filter (where measure.choice = answer.choice), 0)
                                   as gold_correct
                        from standing
                        join answer on answer.job_id = standing.job_id and answer.worker_id = standing.worker_id
                        left join gold_showing as showing on showing.assignment_id = answer.assignment_id
                        left join gold_item as measure on measure.job_id = showing.job_id
                            and measure.item_key = showing.item_key and measure.counted and answer.choice is not null
                        where standing.job_id = :jobId and standing.worker_id = any(:workerIds)
                        group by standing.worker_id, standing.answer_count, standing.excluded""")
                .bind("jobId", jobId)
                .bindArray("workerIds", UUID.class, workerIds)
                .map((row, context) -> standing(row))
                .collect(Collectors.toMap(Standing::workerId, Function.identity())));
    }

    @Override
    public void saveStandings(UUID jobId, Collection<Standing> standings) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into standing (job_id, worker_id, answer_count, excluded)
                        select :jobId, worker_id, answer_count, excluded
                        from unnest(:workerIds, :answerCounts, :excluded) as row (worker_id, answer_count, excluded)
                        on conflict (job_id, worker_id) do update
                        set answer_count = excluded.answer_count, excluded = excluded.excluded""")
                .bind("jobId", jobId)
                .bindArray(
                        "workerIds",
                        UUID.class,
                        standings.stream().map(Standing::workerId).toList())
                .bindArray(
                        "answerCounts",
                        Integer.class,
                        standings.stream().map(Standing::answerCount).toList())
                .bindArray(
                        "excluded",
                        Boolean.class,
                        standings.stream().map(Standing::excluded).toList())
                .execute());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("worker_id", UUID.class),
                row.getInt("answer_count"),
                row.getDouble("gold_answered"),
                row.getDouble("gold_correct"),
                row.getBoolean("excluded"));
    }
}
