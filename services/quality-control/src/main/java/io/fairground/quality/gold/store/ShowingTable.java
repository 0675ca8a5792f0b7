package io.fairground.quality.gold.store;

import io.fairground.quality.gold.GoldItem;
import io.fairground.quality.gold.Showing;
import io.fairground.quality.gold.Showings;
import io.fairground.quality.gold.ShownGold;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class ShowingTable implements Showings {

    private static final int FETCH_SIZE = 10_000;

    private final Jdbi jdbi;

    ShowingTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(UUID jobId, Collection<GoldItem> shown, List<Showing> showings) {
        if (showings.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var rows = handle.prepareBatch(
                    "insert into gold_showing (assignment_id, job_id, item_key, position) values (?, ?, ?, ?)");
            showings.forEach(one -> rows.add(one.assignmentId(), jobId, one.itemKey(), one.position()));
            rows.execute();
            var counts = handle.prepareBatch("update gold_item set showings = ? where job_id = ? and item_key = ?");
            shown.forEach(item -> counts.add(item.showings(), jobId, item.itemKey()));
            counts.execute();
        });
    }

    @Override
    public List<ShownGold> recent(UUID jobId, int showingsMin) {
        return shown("""
                and gold_item.retired_for is null and gold_item.showings > gold_item.reviewed_showings
                and gold_item.showings >= :showingsMin""", query -> query.bind("jobId", jobId).bind("showingsMin", showingsMin));
    }

    @Override
    public List<ShownGold> counted(UUID jobId) {
        return shown("and gold_item.counted", query -> query.bind("jobId", jobId));
    }

    private List<ShownGold> shown(String which, UnaryOperator<Query> bind) {
        return jdbi.withHandle(handle -> bind.apply(handle.createQuery("""
                        select gold_item.*, answer.worker_id, answer.region, answer.choice = gold_item.choice as is_right
                        from gold_item
                        join gold_showing using (job_id, item_key)
                        join answer using (assignment_id)
                        where gold_item.job_id = :jobId and answer.choice is not null %s
                        order by gold_item.item_key, gold_showing.position""".formatted(which)))
                .setFetchSize(FETCH_SIZE)
                .reduceResultSet(new ShownGoldRows(), (rows, row, context) -> rows.add(row))
                .gold());
    }

    @Override
    public boolean answered(UUID jobId, int showingsMin) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select from gold_item
                            where job_id = :jobId and showings > reviewed_showings and showings >= :showingsMin)""")
                .bind("jobId", jobId)
                .bind("showingsMin", showingsMin)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void reviewed(UUID jobId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update gold_item set reviewed_showings = showings
                        where job_id = :jobId and showings > reviewed_showings""").bind("jobId", jobId).execute());
    }
}
