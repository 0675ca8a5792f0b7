package io.fairground.quality.gold.store;

import io.fairground.quality.gold.GoldItem;
import io.fairground.quality.gold.GoldItems;
import io.fairground.quality.gold.GoldLabel;
import io.fairground.quality.gold.GoldState;
import io.fairground.quality.gold.RetirementReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class GoldItemTable implements GoldItems {

    private static final int ROWS_A_STATEMENT = 10_000;

    private final Jdbi jdbi;
    private final Clock clock;

    GoldItemTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void upload(UUID jobId, List<GoldLabel> labels) {
        jdbi.useHandle(handle -> {
            for (var from = 0; from < labels.size(); from += ROWS_A_STATEMENT) {
                var rows = labels.subList(from, Math.min(labels.size(), from + ROWS_A_STATEMENT));
                forgetMinted(handle, jobId, rows);
                upsert(handle, jobId, rows);
            }
            countEarlierAnswers(handle, jobId);
        });
    }

    /** What was minted is now known, and all answers to it can be measured: those it was made from, too. */
    private static void forgetMinted(Handle handle, UUID jobId, List<GoldLabel> rows) {
        for (var table : List.of("gold_showing", "gold_item")) {
            handle.createUpdate("""
                            delete from %s where job_id = :jobId and item_key in (
                                select item_key from gold_item
                                where job_id = :jobId and origin = 'MINTED' and item_key = any(:itemKeys))""".formatted(table))
                    .bind("jobId", jobId)
                    .bindArray(
                            "itemKeys",
                            String.class,
                            rows.stream().map(GoldLabel::itemKey).toList())
                    .execute();
        }
    }

    private static void upsert(Handle handle, UUID jobId, List<GoldLabel> rows) {
        handle.createUpdate("""
                        insert into gold_item (job_id, item_key, origin, choice, weight, showings, reviewed_showings, counted)
                        select :jobId, item_key, 'UPLOADED', choice, 1, 0, 0, true
                        from unnest(:itemKeys, :choices) as line (item_key, choice)
                        on conflict (job_id, item_key) do update
                        set choice = excluded.choice,
                            retired_for = case when gold_item.retired_for = any(:inDoubt) then null
                                else gold_item.retired_for end,
                            counted = gold_item.counted or gold_item.retired_for = any(:inDoubt)""")
                .bind("jobId", jobId)
                .bindArray(
                        "itemKeys",
                        String.class,
                        rows.stream().map(GoldLabel::itemKey).toList())
                .bindArray(
                        "choices",
                        Integer.class,
                        rows.stream().map(GoldLabel::choice).toList())
                .bindArray("inDoubt", String.class, inDoubt())
                .execute();
    }

    private static List<String> inDoubt() {
        return Arrays.stream(RetirementReason.values())
                .filter(RetirementReason::truthInDoubt)
                .map(Enum::name)
                .toList();
    }

    private static void countEarlierAnswers(Handle handle, UUID jobId) {
        handle.createUpdate("""
                        with earlier as (
                            select answer.assignment_id, gold_item.item_key,
                                   gold_item.showings + row_number() over (
                                       partition by gold_item.item_key order by answer.position)
                                       as position
                            from gold_item
                            join task using (job_id, item_key)
                            join answer on answer.task_id = task.task_id
                            left join gold_showing using (assignment_id)
                            where gold_item.job_id = :jobId and gold_item.origin = 'UPLOADED'
                              and gold_item.retired_for is null and gold_showing.assignment_id is null),
                        added as (
                            insert into gold_showing (assignment_id, job_id, item_key, position)
                            select assignment_id, :jobId, item_key, position from earlier
                            returning item_key, position)
                        update gold_item set showings = latest.position
                        from (select item_key, max(position) as position from added group by item_key) as latest
                        where gold_item.job_id = :jobId and gold_item.item_key = latest.item_key""").bind("jobId", jobId).execute();
    }

    @Override
    public void mint(UUID jobId, List<MintedItem> items) {
        if (items.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into gold_item (job_id, item_key, origin, task_id, choice, weight, showings, reviewed_showings,
                                           counted)
                    values (?, ?, ?, ?, ?, ?, ?, 0, true)""");
            for (var minted : items) {
                var item = minted.item();
                batch.add(
                        jobId,
                        item.itemKey(),
                        item.origin().name(),
                        minted.taskId(),
                        item.truth().choice(),
                        item.truth().weight(),
                        item.showings());
            }
            batch.execute();
        });
    }

    @Override
    public Map<String, GoldItem> among(UUID jobId, Collection<String> itemKeys) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from gold_item where job_id = :jobId and item_key = any(:itemKeys)")
                .bind("jobId", jobId)
                .bindArray("itemKeys", String.class, itemKeys)
                .map((row, context) -> GoldRows.item(row))
                .collect(Collectors.toMap(GoldItem::itemKey, Function.identity())));
    }

    @Override
    public void saveRetired(UUID jobId, Collection<GoldItem> retired) {
        if (retired.isEmpty()) {
            return;
        }
        var now = Timestamp.from(clock.instant());
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    update gold_item set retired_for = ?, retired_at = ?, counted = ? where job_id = ? and item_key = ?""");
            for (var item : retired) {
                switch (item.state()) {
                    case GoldState.Active _ -> throw new IllegalArgumentException("is active: " + item);
                    case GoldState.Retired(var reason) ->
                        batch.add(reason.name(), now, reason.earlierAnswersCount(), jobId, item.itemKey());
                }
            }
            batch.execute();
        });
    }
}
