package io.fairground.quality.scoring.store;

import io.fairground.events.dataset.DatasetVersionPublished;
import io.fairground.events.dataset.ItemsAdded;
import io.fairground.quality.scoring.Pairs;
import io.fairground.quality.scoring.PromptedPair;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PairTable implements Pairs {

    private final Jdbi jdbi;

    PairTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(ItemsAdded batch) {
        jdbi.useHandle(handle -> {
            var insert = handle.prepareBatch("""
                    insert into prompted_pair (item_id, prompt_id, first_id, first_length, second_id, second_length)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing""");
            for (var item : batch.items()) {
                PromptedPair.of(item.payload())
                        .ifPresent(pair -> insert.add(
                                item.itemId(),
                                pair.promptId(),
                                pair.first().id(),
                                pair.first().length(),
                                pair.second().id(),
                                pair.second().length()));
            }
            if (insert.size() > 0) {
                insert.execute();
            }
        });
    }

    @Override
    public void add(DatasetVersionPublished version) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into known_version (dataset_id, version) values (:datasetId, :version)
                        on conflict do nothing""")
                .bind("datasetId", version.datasetId())
                .bind("version", version.version())
                .execute());
    }
}
