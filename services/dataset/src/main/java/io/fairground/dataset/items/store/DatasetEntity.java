package io.fairground.dataset.items.store;

import io.fairground.dataset.items.Dataset;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "dataset")
class DatasetEntity {

    @Id
    @Column(name = "dataset_id")
    UUID id;

    @Column
    String tenant;

    @Column
    String name;

    @Column
    int version;

    @Column(name = "item_count")
    long itemCount;

    @Column(name = "created_at")
    Instant createdAt;

    static DatasetEntity of(Dataset dataset) {
        var entity = new DatasetEntity();
        entity.id = dataset.id();
        entity.tenant = dataset.tenant();
        entity.name = dataset.name();
        entity.createdAt = dataset.createdAt();
        entity.grow(dataset);
        return entity;
    }

    void grow(Dataset dataset) {
        version = dataset.version();
        itemCount = dataset.itemCount();
    }

    Dataset toDataset() {
        return new Dataset(id, tenant, name, version, itemCount, createdAt);
    }
}
