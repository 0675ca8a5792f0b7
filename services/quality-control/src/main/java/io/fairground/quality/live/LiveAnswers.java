package io.fairground.quality.live;

import java.util.UUID;
import java.util.function.Consumer;

/** The answers of jobs, in the order in which they were taken. */
public interface LiveAnswers {

    /** Those from a position on, in their order. */
    void from(UUID jobId, int position, Consumer<LiveAnswer> reader);
}
