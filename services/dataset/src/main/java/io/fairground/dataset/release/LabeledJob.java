package io.fairground.dataset.release;

import java.util.UUID;

/**
 * A job whose labels may be released.
 *
 * @param questionKind such as {@code PREFERENCE}
 * @param question all that is asked, as text: a JSON object; {@code {}} for jobs of before it was kept
 */
public record LabeledJob(
        UUID id,
        String tenant,
        UUID datasetId,
        int datasetVersion,
        UUID guidelineId,
        int guidelineVersion,
        String questionKind,
        String question) {}
