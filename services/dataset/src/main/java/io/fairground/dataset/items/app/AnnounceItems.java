package io.fairground.dataset.items.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.fairground.dataset.items.Dataset;
import io.fairground.dataset.items.EventBatches;
import io.fairground.dataset.items.Item;
import io.fairground.dataset.items.Items;
import io.fairground.events.dataset.DatasetVersionPublished;
import io.fairground.events.dataset.ItemsAdded;
import io.fairground.events.dataset.NewItem;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Announces a version: its items in batches, in order, then that it is complete. */
@ApplicationScoped
class AnnounceItems {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Items items;
    private final Outbox outbox;
    private final ObjectReader payloads;
    private final Ids ids;
    private final Clock clock;

    AnnounceItems(Items items, Outbox outbox, ObjectMapper mapper, Ids ids, Clock clock) {
        this.items = items;
        this.outbox = outbox;
        this.payloads = mapper.readerFor(OBJECT).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.ids = ids;
        this.clock = clock;
    }

    /** In the transaction of the import. */
    void announce(Dataset version) {
        var batches = new EventBatches(batch -> outbox.append(added(version, batch)));
        items.visit(version.id(), version.version(), batches::add);
        batches.flush();
        outbox.append(new DatasetVersionPublished(
                ids.next(), clock.instant(), version.id(), version.tenant(), version.version(), version.itemCount()));
    }

    private ItemsAdded added(Dataset version, List<Item> batch) {
        return new ItemsAdded(
                ids.next(),
                clock.instant(),
                version.id(),
                version.version(),
                batch.getFirst().position(),
                batch.stream().map(this::newItem).toList());
    }

    private NewItem newItem(Item item) {
        try {
            return new NewItem(item.id(), item.key(), payloads.readValue(item.payload()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored payload is not a JSON object", e);
        }
    }
}
