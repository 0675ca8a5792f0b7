package io.fairground.dataset.release;

import java.util.UUID;

/**
 * A job whose labels may be released.
 *
 * @param questionKind such as {@code PREFERENCE}
 */
public record LabeledJob(
        UUID id,
        String tenant,
        UUID datasetId,
        int datasetVersion,
        UUID guidelineId,
        int guidelineVersion,
        String questionKind) {}
