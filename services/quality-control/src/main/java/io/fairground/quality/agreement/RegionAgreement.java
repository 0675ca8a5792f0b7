package io.fairground.quality.agreement;

import io.fairground.kernel.Region;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How one region agrees with itself and with others.
 *
 * @param adjustedP the two-sided p-value of GAI, corrected for the regions of the job by {@link FalseDiscovery}; null where there
 *     is no GAI
 */
public record RegionAgreement(
        Region region,
        GroupAssociation association,
        @Nullable Double adjustedP) {

    /** One for each region with enough workers, in their order. */
    static List<RegionAgreement> of(RegionalAnswers answers, ComparedRegions compared, Shuffles shuffles) {
        if (compared.regions().isEmpty()) {
            return List.of();
        }
        var associations = Grasp.of(answers.answers(), compared.groups(), Distance.nominal(), shuffles)
                .subList(0, compared.regions().size());
        var adjusted = FalseDiscovery.adjusted(
                associations.stream().mapToDouble(RegionAgreement::p).toArray());
        return IntStream.range(0, associations.size())
                .mapToObj(region -> new RegionAgreement(
                        compared.regions().get(region),
                        associations.get(region),
                        Double.isNaN(adjusted[region]) ? null : Double.valueOf(adjusted[region])))
                .toList();
    }

    private static double p(GroupAssociation association) {
        return association.index() == null
                ? Double.NaN
                : Objects.requireNonNull(association.index()).test().twoSided();
    }
}
