package io.fairground.quality.resolution;

/**
 * A label as it is stored.
 *
 * @param revision from 1, rises when another label replaces it
 */
public record LabelRevision(TaskLabel label, int revision) {}
