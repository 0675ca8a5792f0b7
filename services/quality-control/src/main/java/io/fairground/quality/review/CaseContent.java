package io.fairground.quality.review;

import io.fairground.events.quality.Outcome;
import io.fairground.quality.job.Question;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer sees of the work behind a case: never whose it is.
 *
 * @param answerCounts used answers of the task, by choice
 * @param answer the choice under suspicion; null where the case is about a task
 * @param outcome how that answer stands
 */
public record CaseContent(
        String itemKey,
        Question question,
        Map<String, Integer> answerCounts,
        @Nullable String answer,
        @Nullable Outcome outcome) {}
