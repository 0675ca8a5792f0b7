package io.fairground.quality.gold.store;

import io.fairground.quality.gold.mint.GoldStock;
import io.fairground.quality.gold.mint.MintPlan;
import io.fairground.quality.gold.mint.Mints;
import io.fairground.quality.gold.mint.TaskTruth;
import io.fairground.quality.gold.mint.VotedTask;
import io.fairground.quality.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class MintTable implements Mints {

    private static final int JOBS_AT_A_TIME = 100;
    private static final int KNOWN_MAX = 1000;
    private static final int FETCH_SIZE = 10_000;

    private final Jdbi jdbi;

    MintTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<UUID> jobsThatLostGold() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct gold_item.job_id
                        from gold_item join job using (job_id) left join gold_minting using (job_id)
                        where gold_item.retired_for is not null and gold_item.origin = 'UPLOADED'
                          and job.collected_answer_count is null
                          and (gold_minting.job_id is null or job.answer_count > gold_minting.looked_at_answers)
                        limit :limit""")
                .bind("limit", JOBS_AT_A_TIME)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public GoldStock stock(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) filter (where origin = 'UPLOADED' and retired_for <> 'WITHDRAWN') as retired,
                               count(*) filter (where origin = 'MINTED' and retired_for is null) as minted
                        from gold_item where job_id = :jobId""")
                .bind("jobId", jobId)
                .map((row, context) -> new GoldStock(row.getInt("retired"), row.getInt("minted")))
                .one());
    }

    @Override
    public Minting minting(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from gold_minting where job_id = :jobId")
                .bind("jobId", jobId)
                .map((row, context) -> new Minting(row.getInt("asked"), row.getInt("looked_at_answers")))
                .findOne()
                .orElse(Minting.NONE));
    }

    @Override
    public void save(UUID jobId, Minting minting) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into gold_minting (job_id, asked, looked_at_answers) values (:jobId, :asked, :lookedAt)
                        on conflict (job_id) do update
                        set asked = excluded.asked, looked_at_answers = excluded.looked_at_answers""")
                .bind("jobId", jobId)
                .bind("asked", minting.asked())
                .bind("lookedAt", minting.lookedAtAnswers())
                .execute());
    }

    @Override
    public int regions(UUID jobId, int countMax) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from (select distinct region from answer where job_id = :jobId limit :max) as few""")
                .bind("jobId", jobId)
                .bind("max", countMax)
                .mapTo(Integer.class)
                .one());
    }

    /** The label of such a task is its truth, and would only repeat it. Leaked gold agrees for a reason of its own. */
    @Override
    public List<TaskTruth> known(UUID jobId) {
        return voted("""
                        select task.*, null::int as label, gold_item.choice as truth
                        from gold_item join task using (job_id, item_key)
                        where job_id = :jobId and gold_item.origin = 'UPLOADED'
                          and coalesce(gold_item.retired_for, 'SHOWN_ENOUGH') = 'SHOWN_ENOUGH'
                        order by hashtextextended(task.item_key, 0) limit :limit""", query -> query.bind("jobId", jobId).bind("limit", KNOWN_MAX))
                .known();
    }

    @Override
    public List<VotedTask> drawn(Job job, int usedMin, int draw, int limit) {
        return voted(
                        """
                        select task.*, label.choice as label, null::int as truth
                        from task
                        left join label using (task_id)
                        left join gold_item on gold_item.job_id = task.job_id and gold_item.item_key = task.item_key
                        where task.job_id = :jobId and gold_item.job_id is null
                          and task.used_count >= :usedMin and task.answer_count < :maxOverlap
                        order by hashtextextended(task.item_key, :draw) limit :limit""",
                        query -> query.bind("jobId", job.jobId())
                                .bind("usedMin", usedMin)
                                .bind("maxOverlap", job.plan().maxOverlap())
                                .bind("draw", (long) draw)
                                .bind("limit", limit))
                .tasks();
    }

    @Override
    public List<TaskTruth> minted(UUID jobId) {
        return voted("""
                        select task.*, label.choice as label, gold_item.choice as truth
                        from gold_item join task using (task_id) left join label using (task_id)
                        where gold_item.job_id = :jobId and gold_item.origin = 'MINTED' and gold_item.retired_for is null
                        order by task_id""", query -> query.bind("jobId", jobId)).known();
    }

    private VotedTaskRows voted(String tasks, UnaryOperator<Query> bind) {
        return jdbi.withHandle(handle -> bind.apply(handle.createQuery("""
                        with chosen as (select *, row_number() over () as nth from (%s) as ordered)
                        select chosen.task_id, chosen.item_key, chosen.planned_overlap, chosen.label, chosen.truth,
                               answer.region, answer.choice, answer.outcome
                        from chosen join answer using (task_id)
                        where answer.choice is not null
                        order by chosen.nth, answer.position""".formatted(tasks)))
                .setFetchSize(FETCH_SIZE)
                .reduceResultSet(new VotedTaskRows(), (rows, row, context) -> rows.add(row)));
    }

    @Override
    public void raise(Collection<MintPlan.Request> requests) {
        if (requests.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "update task set planned_overlap = greatest(planned_overlap, answer_count) + ? where task_id = ?");
            requests.forEach(request -> batch.add(request.additional(), request.taskId()));
            batch.execute();
        });
    }
}
