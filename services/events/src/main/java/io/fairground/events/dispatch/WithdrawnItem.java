package io.fairground.events.dispatch;

import java.util.UUID;

/** An item whose task in a job is not handed out any more. */
public record WithdrawnItem(UUID taskId, UUID itemId, String itemKey) {}
