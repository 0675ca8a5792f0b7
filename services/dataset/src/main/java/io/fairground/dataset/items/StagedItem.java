package io.fairground.dataset.items;

/**
 * A line of an import that is sound in itself.
 *
 * @param line from 1
 * @param payload a JSON object in UTF-8, without white space around its tokens
 */
public record StagedItem(long line, String key, byte[] payload) {}
