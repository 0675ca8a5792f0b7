package io.fairground.quality.review.rest;

import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.quality.Outcome;
import io.fairground.quality.review.CaseContent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The work behind a case.
 *
 * @param itemKey the vendor's own id of the item
 * @param choices in the order of the question
 * @param answerCounts used answers of the task, by choice
 * @param answer the one under suspicion; null where the case is about a task
 * @param outcome how that answer stands
 */
public record WorkView(
        String itemKey,
        QuestionKind questionKind,
        List<String> choices,
        Map<String, Integer> answerCounts,
        @Nullable String answer,
        @Nullable Outcome outcome) {

    static WorkView of(CaseContent content) {
        return new WorkView(
                content.itemKey(),
                content.question().kind(),
                content.question().choices(),
                content.answerCounts(),
                content.answer(),
                content.outcome());
    }
}
