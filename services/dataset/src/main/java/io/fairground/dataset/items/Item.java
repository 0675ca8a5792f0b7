package io.fairground.dataset.items;

import java.util.UUID;

/**
 * One piece of data.
 *
 * @param key the vendor's own id, unique in the dataset
 * @param position from 0, in the order of the imports
 * @param version the dataset version that brought it
 * @param payload a JSON object, as text
 */
public record Item(UUID id, String key, long position, int version, String payload) {}
