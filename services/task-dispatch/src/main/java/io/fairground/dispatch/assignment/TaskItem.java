package io.fairground.dispatch.assignment;

/**
 * What a task shows.
 *
 * @param key the vendor's name for it
 * @param payload as the vendor gave it, as JSON
 */
public record TaskItem(String key, String payload) {}
