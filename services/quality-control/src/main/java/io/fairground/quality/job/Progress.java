package io.fairground.quality.job;

import org.jspecify.annotations.Nullable;

/**
 * How far a job has come.
 *
 * @param answerCount answers received, used or not
 * @param labelCount tasks with a label
 * @param collectedAnswerCount answers there are in all; null while collecting
 * @param resolvedAnswerCount answers the last resolution knew, less those assessed anew since; null before it
 * @param resolvedBy method of that resolution, such as {@code majority@1}
 * @param run resolutions of the whole job so far
 * @param reassessments answers whose use a person has changed so far: what is in memory of the job is out of date then
 */
public record Progress(
        int answerCount,
        int labelCount,
        @Nullable Integer collectedAnswerCount,
        @Nullable Integer resolvedAnswerCount,
        @Nullable String resolvedBy,
        int run,
        int reassessments) {

    public static final Progress NONE = new Progress(0, 0, null, null, null, 0, 0);
}
