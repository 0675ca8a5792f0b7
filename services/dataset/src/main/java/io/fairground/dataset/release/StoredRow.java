package io.fairground.dataset.release;

/**
 * A row as it is kept.
 *
 * @param body JSON in UTF-8
 * @param key what it is about: rows of two releases with the same key are compared
 * @param split see {@link io.fairground.dataset.release.manifest.Split}
 */
public record StoredRow(byte[] body, String key, int split) {}
