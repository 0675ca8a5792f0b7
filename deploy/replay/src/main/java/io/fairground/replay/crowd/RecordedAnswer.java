package io.fairground.replay.crowd;

import org.jspecify.annotations.Nullable;

/**
 * One answer that was really given.
 *
 * @param seconds what it took; {@code null} when nobody kept it
 */
public record RecordedAnswer(
        String itemKey,
        String worker,
        String choice,
        @Nullable Long seconds) {}
