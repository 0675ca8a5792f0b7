package io.fairground.quality.scoring.app;

import io.fairground.events.Event;
import io.fairground.events.dataset.DatasetVersionPublished;
import io.fairground.events.dataset.ItemsAdded;
import io.fairground.quality.scoring.Pairs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Remembers which responses an item compares: ids made from their content, never the texts. */
@ApplicationScoped
public class KeepPairs {

    private final Pairs pairs;

    KeepPairs(Pairs pairs) {
        this.pairs = pairs;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keepAll(List<Event> events) {
        for (var event : events) {
            switch (event) {
                case ItemsAdded batch -> pairs.add(batch);
                case DatasetVersionPublished version -> pairs.add(version);
                default -> {} // not about items
            }
        }
    }
}
