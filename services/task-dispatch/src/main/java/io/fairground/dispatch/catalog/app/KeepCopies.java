package io.fairground.dispatch.catalog.app;

import io.fairground.dispatch.catalog.Catalog;
import io.fairground.events.Event;
import io.fairground.events.dataset.DatasetVersionPublished;
import io.fairground.events.dataset.GuidelinePublished;
import io.fairground.events.dataset.ItemsAdded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Copies items and versions as they are published. */
@ApplicationScoped
public class KeepCopies {

    private final Catalog catalog;

    KeepCopies(Catalog catalog) {
        this.catalog = catalog;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void applyAll(List<Event> events) {
        for (var event : events) {
            switch (event) {
                case ItemsAdded batch -> catalog.add(batch);
                case DatasetVersionPublished version -> catalog.add(version);
                case GuidelinePublished version -> catalog.add(version);
                default -> {} // other services' business
            }
        }
    }
}
