package io.fairground.dispatch.catalog;

/**
 * A complete version of a dataset.
 *
 * @param itemCount items in it, all versions up to it counted
 */
public record DatasetVersion(String tenant, long itemCount) {}
