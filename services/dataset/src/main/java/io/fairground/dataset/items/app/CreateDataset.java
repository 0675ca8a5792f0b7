package io.fairground.dataset.items.app;

import io.fairground.dataset.items.Dataset;
import io.fairground.dataset.items.Datasets;
import io.fairground.events.dataset.DatasetCreated;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes an empty dataset. */
@ApplicationScoped
public class CreateDataset {

    private final Datasets datasets;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    CreateDataset(Datasets datasets, Outbox outbox, Ids ids, Clock clock) {
        this.datasets = datasets;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Dataset create(String tenant, String name) {
        var now = clock.instant();
        var dataset = Dataset.empty(ids.next(), tenant, name, now);
        datasets.add(dataset);
        outbox.append(new DatasetCreated(ids.next(), now, dataset.id(), tenant, name));
        return dataset;
    }
}
