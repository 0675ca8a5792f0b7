package io.fairground.quality.assessment;

import java.util.UUID;

/**
 * What a task has collected once a batch is stored.
 *
 * @param requested answers it needs on top of what was planned before the batch, to replace excluded ones
 * @param complete whether all answers it will get are here, and at least one of them is used
 */
public record TaskAnswers(UUID taskId, int requested, boolean complete) {}
