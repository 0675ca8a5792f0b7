package io.fairground.payment.audit.report;

import io.fairground.payment.audit.statistics.Verdict;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a region's pay compares with the reference region's. Gaps are shares: 0.3 is 30 % less. Intervals hold 95 %, by worker.
 *
 * @param category one question kind and level; null: all of them together
 * @param workers of the region
 * @param referenceWorkers of the reference
 * @param workerWeeks the estimate rests on, both regions
 * @param priceGap what was offered for the same jobs at the same level; policy, no estimate
 * @param rawGap of pay for an hour of all work
 * @param adjustedGap at equal category, week, language, experience and measured quality
 * @param withoutQuality the same, quality not held equal: controlling for it can hide discrimination
 * @param adjustedPValue Benjamini and Hochberg over all cells of the answer
 * @param missingWorkerWeeks about how many more would decide an undecided gap
 * @param reason why figures are missing
 */
public record GapRow(
        String region,
        @Nullable String category,
        Verdict verdict,
        int workers,
        int referenceWorkers,
        int workerWeeks,
        @Nullable BigDecimal priceGap,
        @Nullable Estimate rawGap,
        @Nullable Estimate adjustedGap,
        @Nullable Estimate withoutQuality,
        @Nullable BigDecimal adjustedPValue,
        @Nullable Long missingWorkerWeeks,
        @Nullable Parts kitagawa,
        @Nullable Parts oaxacaBlinder,
        Map<String, BigDecimal> waterfall,
        @Nullable String headline,
        List<String> reasons) {

    public GapRow {
        waterfall = Collections.unmodifiableMap(new LinkedHashMap<>(waterfall));
        reasons = List.copyOf(reasons);
    }

    public record Estimate(BigDecimal estimate, BigDecimal low, BigDecimal high) {}

    /**
     * @param explained by who gets which tasks (mix), or by the covariates
     * @param unexplained by what the same tasks pay (rate), or by the coefficients
     */
    public record Parts(BigDecimal explained, BigDecimal unexplained, BigDecimal difference) {}
}
