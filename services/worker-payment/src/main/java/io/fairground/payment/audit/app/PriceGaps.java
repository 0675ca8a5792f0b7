package io.fairground.payment.audit.app;

import io.fairground.payment.audit.facts.Measure;
import io.fairground.payment.audit.report.Figures;
import io.fairground.payment.audit.report.Sums.GroupSum;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a region was offered for the same jobs at the same level: 1 - sum n p(r) / sum n p(ref), over the jobs that both have,
 * n answers of the region. Policy: nothing is estimated.
 */
final class PriceGaps {

    private record Work(String jobId, String level) {}

    /** Price of one answer, and answers. */
    private final Map<String, Map<Work, double[]>> byRegion = new HashMap<>();

    /** @param groups by region, job and level */
    PriceGaps(List<GroupSum> groups, ToDoubleFunction<String> factor) {
        for (var group : groups) {
            var answers = group.values()[Measure.SUBMITTED.ordinal()];
            var inOne = factor.applyAsDouble(group.currency());
            if (answers > 0 && !Double.isNaN(inOne)) {
                var price = group.values()[Measure.OFFERED_MINOR.ordinal()] * inOne / answers;
                byRegion.computeIfAbsent(group.key().get(0), _ -> new HashMap<>())
                        .put(new Work(group.key().get(1), group.key().get(2)), new double[] {price, answers});
            }
        }
    }

    @Nullable
    BigDecimal of(String region, String reference) {
        var theirs = byRegion.getOrDefault(reference, Map.of());
        double offered = 0;
        double compared = 0;
        for (var entry : byRegion.getOrDefault(region, Map.of()).entrySet()) {
            var other = theirs.get(entry.getKey());
            if (other != null) {
                offered += entry.getValue()[1] * entry.getValue()[0];
                compared += entry.getValue()[1] * other[0];
            }
        }
        return compared == 0 ? null : Figures.of(1 - offered / compared);
    }
}
