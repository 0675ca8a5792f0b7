package io.fairground.dataset.items.store;

import io.fairground.dataset.items.Dataset;
import io.fairground.dataset.items.Datasets;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DatasetRepository implements Datasets {

    private final DatasetTable table;

    DatasetRepository(DatasetTable table) {
        this.table = table;
    }

    @Override
    public void add(Dataset dataset) {
        table.persist(DatasetEntity.of(dataset));
    }

    @Override
    public Optional<Dataset> find(UUID id, String tenant) {
        return table.find("id = ?1 and tenant = ?2", id, tenant)
                .firstResultOptional()
                .map(DatasetEntity::toDataset);
    }

    @Override
    public Optional<Dataset> lock(UUID id, String tenant) {
        return table.find("id = ?1 and tenant = ?2", id, tenant)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(DatasetEntity::toDataset);
    }

    @Override
    public void save(Dataset dataset) {
        table.findById(dataset.id()).grow(dataset);
    }

    @Override
    public List<Dataset> after(String tenant, Optional<UUID> id, int limit) {
        var found = id.isPresent()
                ? table.find("tenant = ?1 and id > ?2 order by id", tenant, id.get())
                : table.find("tenant = ?1 order by id", tenant);
        return found.range(0, limit - 1).stream().map(DatasetEntity::toDataset).toList();
    }

    /** Kept apart so that Panache's wide API does not leak through the port. */
    @ApplicationScoped
    static class DatasetTable implements PanacheRepositoryBase<DatasetEntity, UUID> {}
}
