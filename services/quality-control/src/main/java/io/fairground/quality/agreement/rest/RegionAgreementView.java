package io.fairground.quality.agreement.rest;

import io.fairground.kernel.Region;
import io.fairground.quality.agreement.GroupAssociation.Cohesion;
import io.fairground.quality.agreement.RegionAgreement;
import org.jspecify.annotations.Nullable;

/**
 * How one region agrees.
 *
 * @param workers who answered from there
 * @param inGroup IRR: Krippendorff's alpha of the region's own answers
 * @param crossGroup XRR: agreement of the region with everybody elsewhere
 * @param association GAI; null where undefined
 */
record RegionAgreementView(
        Region region,
        int workers,
        int answers,
        @Nullable MeasureView inGroup,
        @Nullable MeasureView crossGroup,
        @Nullable AssociationView association) {

    /**
     * Whether the region agrees with itself in a way it does not agree with others.
     *
     * @param value GAI, {@code inGroup / crossGroup}: above 1 it does
     * @param p two-sided, by dealing workers to regions anew
     * @param adjustedP the same, corrected for all regions of the job (Benjamini and Hochberg)
     */
    record AssociationView(double value, double p, @Nullable Double adjustedP) {}

    static RegionAgreementView of(RegionAgreement agreement) {
        var found = agreement.association();
        return new RegionAgreementView(
                agreement.region(),
                found.workers(),
                found.answers(),
                MeasureView.of(found.inGroup()),
                MeasureView.of(found.crossGroup()),
                association(found.index(), agreement.adjustedP()));
    }

    private static @Nullable AssociationView association(@Nullable Cohesion index, @Nullable Double adjustedP) {
        return index == null
                ? null
                : new AssociationView(index.value(), index.test().twoSided(), adjustedP);
    }
}
