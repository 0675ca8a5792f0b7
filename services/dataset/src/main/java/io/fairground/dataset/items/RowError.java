package io.fairground.dataset.items;

/**
 * What is wrong with one line of an import.
 *
 * @param line from 1
 * @param pointer JSON pointer (RFC 6901) into the line; empty for the line as a whole
 */
public record RowError(long line, String pointer, String detail) {}
