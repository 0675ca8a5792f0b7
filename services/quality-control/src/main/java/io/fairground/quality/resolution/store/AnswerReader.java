package io.fairground.quality.resolution.store;

import io.fairground.quality.history.Experience;
import io.fairground.quality.history.PriorCounts;
import io.fairground.quality.inference.AnswerTable;
import io.fairground.quality.inference.WorkerHistory;
import io.fairground.quality.job.Job;
import io.fairground.quality.resolution.AnsweredTask;
import io.fairground.quality.resolution.AnsweredTasks;
import io.fairground.quality.resolution.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Rows come ordered by task and worker: the same answers make the same table, whenever they arrived. */
@ApplicationScoped
class AnswerReader implements Answers {

    private static final int FETCH_SIZE = 10_000;

    private final Jdbi jdbi;
    private final PriorCounts priorCounts;

    AnswerReader(Jdbi jdbi, PriorCounts priorCounts) {
        this.jdbi = jdbi;
        this.priorCounts = priorCounts;
    }

    @Override
    public AnsweredTasks ofJob(Job job) {
        return read(job, "", query -> query);
    }

    @Override
    public AnsweredTasks ofTasks(Job job, Collection<UUID> taskIds) {
        return read(job, "and task_id = any(:taskIds)", query -> query.bindArray("taskIds", UUID.class, taskIds));
    }

    private AnsweredTasks read(Job job, String which, UnaryOperator<Query> bind) {
        return jdbi.withHandle(handle -> {
            var tasks = bind.apply(handle.createQuery("""
                            select task_id, item_id, item_key, used_count, choice
                            from task left join gold using (job_id, item_key)
                            where job_id = :jobId and used_count > 0 %s
                            order by task_id""".formatted(which))
                            .bind("jobId", job.jobId())
                            .setFetchSize(FETCH_SIZE))
                    .map((row, context) -> task(row))
                    .list();
            var columns = new Columns(tasks);
            bind.apply(handle.createQuery("""
                            select task_id, worker_id, choice from answer
                            where job_id = :jobId and outcome = 'USED' and choice is not null %s
                            order by task_id, worker_id""".formatted(which))
                            .bind("jobId", job.jobId())
                            .setFetchSize(FETCH_SIZE))
                    .map((row, context) -> columns.add(row))
                    .forEach(_ -> {});
            var history = history(
                    columns.workers(),
                    priorCounts.of(
                            job.jobId(), columns.workers(), job.question().kind()));
            return new AnsweredTasks(job.question(), tasks, columns.table(job), history);
        });
    }

    private static WorkerHistory history(List<UUID> workers, Map<UUID, Experience> experience) {
        return WorkerHistory.of(
                workers.stream()
                        .mapToDouble(worker ->
                                experience.getOrDefault(worker, Experience.NONE).right())
                        .toArray(),
                workers.stream()
                        .mapToDouble(worker ->
                                experience.getOrDefault(worker, Experience.NONE).wrong())
                        .toArray());
    }

    private static AnsweredTask task(ResultSet row) throws SQLException {
        return new AnsweredTask(
                row.getObject("task_id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("item_key"),
                row.getInt("used_count"),
                row.getObject("choice", Integer.class));
    }

    private static final class Columns {

        private final Map<UUID, Integer> taskIndex = new HashMap<>();
        private final Map<UUID, Integer> workerIndex = new LinkedHashMap<>();
        private final int[] task;
        private final int[] worker;
        private final int[] label;
        private int rows;

        Columns(List<AnsweredTask> tasks) {
            var answers = 0;
            for (var one : tasks) {
                taskIndex.put(one.taskId(), taskIndex.size());
                answers += one.answerCount();
            }
            this.task = new int[answers];
            this.worker = new int[answers];
            this.label = new int[answers];
        }

        int add(ResultSet row) throws SQLException {
            var taskOfRow = taskIndex.get(row.getObject("task_id", UUID.class));
            if (taskOfRow == null || rows == task.length) {
                throw new IllegalStateException("a task's count of used answers is not what it has");
            }
            task[rows] = taskOfRow;
            worker[rows] = workerIndex.computeIfAbsent(row.getObject("worker_id", UUID.class), _ -> workerIndex.size());
            label[rows] = row.getInt("choice");
            return rows++;
        }

        /** In the order of their indexes. */
        List<UUID> workers() {
            return List.copyOf(workerIndex.keySet());
        }

        AnswerTable table(Job job) {
            if (rows != task.length) {
                throw new IllegalStateException("a task's count of used answers is not what it has");
            }
            var classCount = job.question().choices().size();
            return new AnswerTable(taskIndex.size(), workerIndex.size(), classCount, task, worker, label);
        }
    }
}
