package io.fairground.events.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item of a dataset as it was added.
 *
 * @param key the vendor's own id, unique in the dataset
 * @param payload what is shown to the worker
 * @param authors workers who wrote what it shows: they are never asked to judge it; null: nobody here
 */
public record NewItem(
        UUID itemId,
        String key,
        Map<String, Object> payload,
        @Nullable List<UUID> authors) {

    public NewItem {
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
        authors = authors == null ? null : List.copyOf(authors);
    }

    /** An item that no worker wrote. */
    public NewItem(UUID itemId, String key, Map<String, Object> payload) {
        this(itemId, key, payload, null);
    }
}
