package io.fairground.dataset.items;

import java.time.Instant;
import java.util.UUID;

/**
 * A vendor's collection of items. It only grows: each import makes the next version, which holds all before it.
 *
 * @param tenant the vendor
 * @param version 0 while it is empty
 */
public record Dataset(UUID id, String tenant, String name, int version, long itemCount, Instant createdAt) {

    public static Dataset empty(UUID id, String tenant, String name, Instant now) {
        return new Dataset(id, tenant, name, 0, 0, now);
    }

    /** The next version, with so many more items. */
    public Dataset with(long items) {
        return new Dataset(id, tenant, name, version + 1, Math.addExact(itemCount, items), createdAt);
    }
}
