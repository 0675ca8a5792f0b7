package io.fairground.dataset.release.facts;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fairground.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how the labels of a release came about.
 *
 * @param firstAnswerAt null where there is no answer
 * @param answersPerTask how many tasks have so many answers
 * @param assessments how many answers were used, excluded and refused
 * @param labels how many labels there are of each value
 * @param languages of the items, as far as their payload says it
 * @param regions with {@link #WORKERS_MIN} workers or more; the others together under {@code other}
 * @param agreement of answers in regions and between them
 * @param disputed tasks whose regions differ most, those whose interval lies furthest from no difference first
 */
@JsonPropertyOrder({
    "taskCount",
    "answerCount",
    "workerCount",
    "firstAnswerAt",
    "lastAnswerAt",
    "answersPerTask",
    "assessments",
    "assessedBy",
    "timeBases",
    "levels",
    "labels",
    "languages",
    "regions",
    "agreement",
    "disputed"
})
public record Facts(
        long taskCount,
        long answerCount,
        long workerCount,
        @Nullable Instant firstAnswerAt,
        @Nullable Instant lastAnswerAt,
        SortedMap<Integer, Long> answersPerTask,
        SortedMap<String, Long> assessments,
        SortedMap<String, Long> assessedBy,
        SortedMap<String, Long> timeBases,
        SortedMap<String, Long> levels,
        SortedMap<String, Long> labels,
        SortedMap<String, Long> languages,
        List<OfRegion> regions,
        List<Agreement> agreement,
        List<Disputed> disputed) {

    /** k-anonymity: of fewer people nothing is said on their own. */
    public static final int WORKERS_MIN = 5;

    public static final String OTHER = "other";

    /**
     * Work done in a region.
     *
     * @param workerCount null under {@link #OTHER} where even together they are too few
     * @param measuredHours active hours of the answers whose time was recorded
     * @param measuredPay what those answers were paid
     * @param hourly that pay by that time, of each currency
     */
    @JsonPropertyOrder({
        "region",
        "answerCount",
        "workerCount",
        "pay",
        "measuredAnswers",
        "measuredHours",
        "measuredPay",
        "hourly"
    })
    public record OfRegion(
            String region,
            long answerCount,
            @Nullable Long workerCount,
            List<Money> pay,
            long measuredAnswers,
            BigDecimal measuredHours,
            List<Money> measuredPay,
            List<Money> hourly) {}

    /**
     * How often two answers to one task say the same.
     *
     * @param first a region; {@code *} for all pairs in one region, or in two
     */
    @JsonPropertyOrder({"first", "second", "tasks", "share"})
    public record Agreement(String first, String second, long tasks, Interval share) {}

    /**
     * A task that two regions see differently.
     *
     * @param choice whose share differs most
     * @param difference share in the first region less share in the second
     */
    @JsonPropertyOrder({"itemKey", "choice", "first", "second", "firstAnswers", "secondAnswers", "difference"})
    public record Disputed(
            String itemKey,
            String choice,
            String first,
            String second,
            int firstAnswers,
            int secondAnswers,
            Interval difference) {}
}
