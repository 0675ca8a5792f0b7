package io.fairground.quality.gold.store;

import io.fairground.quality.gold.GoldLabel;
import io.fairground.quality.gold.Golds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class GoldTable implements Golds {

    private static final int ROWS_A_STATEMENT = 10_000;

    private final Jdbi jdbi;

    GoldTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void upsert(UUID jobId, List<GoldLabel> labels) {
        for (var from = 0; from < labels.size(); from += ROWS_A_STATEMENT) {
            upsertRows(jobId, labels.subList(from, Math.min(labels.size(), from + ROWS_A_STATEMENT)));
        }
    }

    private void upsertRows(UUID jobId, List<GoldLabel> labels) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into gold (job_id, item_key, choice)
                        select :jobId, item_key, choice from unnest(:itemKeys, :choices) as line (item_key, choice)
                        on conflict (job_id, item_key) do update set choice = excluded.choice""")
                .bind("jobId", jobId)
                .bindArray(
                        "itemKeys",
                        String.class,
                        labels.stream().map(GoldLabel::itemKey).toList())
                .bindArray(
                        "choices",
                        Integer.class,
                        labels.stream().map(GoldLabel::choice).toList())
                .execute());
    }

    @Override
    public int count(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from gold where job_id = :jobId")
                .bind("jobId", jobId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void remove(UUID jobId, Collection<String> itemKeys) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from gold where job_id = :jobId and item_key = any(:itemKeys)")
                        .bind("jobId", jobId)
                        .bindArray("itemKeys", String.class, itemKeys)
                        .execute());
    }
}
