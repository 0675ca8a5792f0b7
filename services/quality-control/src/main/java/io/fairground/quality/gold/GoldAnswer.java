package io.fairground.quality.gold;

import java.util.UUID;

/** An answer to an item that may be gold. */
public record GoldAnswer(UUID assignmentId, String itemKey) {}
