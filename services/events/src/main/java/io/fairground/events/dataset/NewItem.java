package io.fairground.events.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One item of a dataset as it was added.
 *
 * @param key the vendor's own id, unique in the dataset
 * @param payload what is shown to the worker
 */
public record NewItem(UUID itemId, String key, Map<String, Object> payload) {

    public NewItem {
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
    }
}
