package io.fairground.quality.gold;

import java.util.UUID;

/**
 * An answer to a gold item, given while it was active.
 *
 * @param position from 1: the how-manieth answer to the item
 */
public record Showing(UUID assignmentId, String itemKey, int position) {}
