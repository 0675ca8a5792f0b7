package io.fairground.quality.agreement.rest;

import io.fairground.kernel.Region;
import io.fairground.quality.agreement.RegionContest;
import io.fairground.quality.agreement.RegionalLabel;
import io.fairground.quality.agreement.RegionalLabel.Counts;
import io.fairground.quality.job.Question;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The label of a task beside what regions say of it.
 *
 * @param label of everybody, as in the job's labels
 * @param answerCount used answers of all regions
 * @param regions those with at least three answers to the task
 * @param contestedByRegion whether regions differ by more than chance, as far as the answers of all tasks can say; null where it
 *     cannot be told
 */
record RegionalLabelView(
        UUID taskId,
        String itemKey,
        String label,
        int answerCount,
        List<RegionLabelView> regions,
        @Nullable Boolean contestedByRegion) {

    /**
     * What one region says.
     *
     * @param majority the choice that most answers name; null where two are named equally often
     * @param distribution share of the region's answers that name each choice
     */
    record RegionLabelView(
            Region region, int answerCount, @Nullable String majority, Map<String, Double> distribution) {

        static RegionLabelView of(Question question, Counts counts) {
            var distribution = new LinkedHashMap<String, Double>();
            for (var choice = 0; choice < question.choices().size(); choice++) {
                distribution.put(
                        question.choices().get(choice), counts.named().get(choice) / (double) counts.answers());
            }
            var majority = counts.majority();
            return new RegionLabelView(
                    counts.region(),
                    counts.answers(),
                    majority.isPresent() ? question.choices().get(majority.getAsInt()) : null,
                    Collections.unmodifiableMap(distribution));
        }
    }

    static RegionalLabelView of(Question question, RegionalLabel label, RegionContest contest) {
        return new RegionalLabelView(
                label.taskId(),
                label.itemKey(),
                question.choices().get(label.choice()),
                label.answerCount(),
                label.regions().stream()
                        .map(counts -> RegionLabelView.of(question, counts))
                        .toList(),
                contest.contested(label.taskId()).orElse(null));
    }
}
