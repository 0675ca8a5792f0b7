package io.fairground.dispatch.catalog.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dispatch.catalog.Catalog;
import io.fairground.dispatch.catalog.DatasetVersion;
import io.fairground.events.dataset.DatasetVersionPublished;
import io.fairground.events.dataset.GuidelinePublished;
import io.fairground.events.dataset.ItemsAdded;
import io.fairground.events.dataset.NewItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The copies, in plain SQL: items come by the million. */
@ApplicationScoped
class CatalogStore implements Catalog {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    CatalogStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    @Override
    public void add(ItemsAdded batch) {
        if (batch.items().isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var insert = handle.prepareBatch("""
                    insert into item (item_id, dataset_id, version, position, item_key, payload)
                    values (:itemId, :datasetId, :version, :position, :key, cast(:payload as json))
                    on conflict do nothing""");
            var position = batch.firstPosition();
            for (var item : batch.items()) {
                insert.bind("itemId", item.itemId())
                        .bind("datasetId", batch.datasetId())
                        .bind("version", batch.version())
                        .bind("position", position++)
                        .bind("key", item.key())
                        .bind("payload", payload(item))
                        .add();
            }
            insert.execute();
            addAuthors(handle, batch.items());
        });
    }

    private static void addAuthors(Handle handle, List<NewItem> items) {
        var insert = handle.prepareBatch("""
                insert into item_author (item_id, worker_id) values (:itemId, :workerId) on conflict do nothing""");
        for (var item : items) {
            for (var author : Objects.requireNonNullElse(item.authors(), List.<UUID>of())) {
                insert.bind("itemId", item.itemId()).bind("workerId", author).add();
            }
        }
        if (insert.size() > 0) {
            insert.execute();
        }
    }

    @Override
    public void add(DatasetVersionPublished version) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into dataset_version (dataset_id, version, tenant, item_count)
                        values (:datasetId, :version, :tenant, :itemCount) on conflict do nothing""")
                .bind("datasetId", version.datasetId())
                .bind("version", version.version())
                .bind("tenant", version.tenant())
                .bind("itemCount", version.itemCount())
                .execute());
    }

    @Override
    public void add(GuidelinePublished version) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into guideline_version (guideline_id, version, tenant)
                        values (:guidelineId, :version, :tenant) on conflict do nothing""")
                .bind("guidelineId", version.guidelineId())
                .bind("version", version.version())
                .bind("tenant", version.tenant())
                .execute());
    }

    @Override
    public Optional<DatasetVersion> findDataset(UUID datasetId, int version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select tenant, item_count from dataset_version
                        where dataset_id = :datasetId and version = :version""")
                .bind("datasetId", datasetId)
                .bind("version", version)
                .map((row, context) -> new DatasetVersion(row.getString("tenant"), row.getLong("item_count")))
                .findOne());
    }

    @Override
    public Optional<String> findGuidelineTenant(UUID guidelineId, int version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select tenant from guideline_version
                        where guideline_id = :guidelineId and version = :version""")
                .bind("guidelineId", guidelineId)
                .bind("version", version)
                .mapTo(String.class)
                .findOne());
    }

    private String payload(NewItem item) {
        try {
            return json.writeValueAsString(item.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a payload that cannot be written as JSON", e);
        }
    }
}
