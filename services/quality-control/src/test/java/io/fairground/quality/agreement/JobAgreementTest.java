package io.fairground.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.kernel.Region;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobAgreementTest {

    @Test
    void aJobThatDividesTwoRegionsShowsIt() {
        var agreement = RegionalCrowd.divided().agreement();

        // Within a region all agree; across, 4 of 10 tasks differ where .7 * .7 + .3 * .3 = .58 would by chance.
        var kenya = agreement.regions().getFirst();
        assertThat(kenya.region()).isEqualTo(Region.of("KE"));
        assertThat(kenya.association().workers()).isEqualTo(6);
        assertThat(value(kenya.association().inGroup())).isCloseTo(1, within(1e-12));
        assertThat(value(kenya.association().crossGroup())).isCloseTo(1 - .4 / .58, within(1e-12));
        assertThat(value(kenya.association().index())).isCloseTo(1 / (1 - .4 / .58), within(1e-12));
        // Only the deal at hand and its mirror image divide so neatly, and they are 2 of 924.
        assertThat(kenya.adjustedP()).isLessThanOrEqualTo(.05);
        assertThat(agreement.contest().comparable()).isEqualTo(10);
        assertThat(agreement.contest().named()).isEqualTo(4);
        assertThat(agreement.contest().namedShare()).isEqualTo(.4);
        assertThat(agreement.contest().contested(RegionalCrowd.task(0))).contains(true);
        assertThat(agreement.contest().contested(RegionalCrowd.task(9))).contains(false);
    }

    @Test
    void alphaAndPercentAgreementAreThoseOfEverybody() {
        var agreement = RegionalCrowd.divided().agreement();

        // Of 132 ordered pairs of answers to a divided task 60 agree.
        assertThat(Objects.requireNonNull(agreement.percent()).value())
                .isCloseTo((6 + 4 * 60 / 132.0) / 10, within(1e-12));
        // Half of all answers name each class: 120 * 60 of 120 * 119 ordered pairs differ.
        var observed = 4 * 12 * (72 / 11.0) / 12 / 120;
        assertThat(Objects.requireNonNull(agreement.alpha()).value())
                .isCloseTo(1 - observed / (60 / 119.0), within(1e-12));
        assertThat(agreement.compared()).isEqualTo(new Extent(10, 120));
    }

    @Test
    void aRegionOfFewHasNoFiguresAndLendsNone() {
        var withOne = RegionalCrowd.divided().region("UG", 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0);

        var agreement = withOne.agreement();

        assertThat(agreement.leftOut()).containsExactly(Region.of("UG"));
        assertThat(agreement.regions())
                .extracting(RegionAgreement::region)
                .containsExactly(Region.of("KE"), Region.of("US"));
        // The one worker elsewhere is not among the others either: the figure is as without her.
        assertThat(value(agreement.regions().getFirst().association().crossGroup()))
                .isEqualTo(value(RegionalCrowd.divided()
                        .agreement()
                        .regions()
                        .getFirst()
                        .association()
                        .crossGroup()));
    }

    @Test
    void oneRegionBesideASingleStrangerIsNotComparedWithHer() {
        var agreement = new RegionalCrowd(2)
                .region("KE", 6, 0, 1, 0, 1)
                .region("UG", 1, 1, 1, 0, 0)
                .agreement();

        var association = agreement.regions().getFirst().association();
        assertThat(association.inGroup()).isNotNull();
        assertThat(association.crossGroup()).isNull();
        assertThat(association.index()).isNull();
    }

    @Test
    void manySmallRegionsAreTheOthersOfALargeOne() {
        var crowd = new RegionalCrowd(2).region("KE", 6, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1);
        for (var region : List.of("UG", "TZ", "RW", "BI", "ET", "SO")) {
            crowd.region(region, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1);
        }

        var agreement = crowd.agreement();

        assertThat(agreement.regions()).hasSize(1);
        assertThat(agreement.leftOut()).hasSize(6);
        assertThat(value(agreement.regions().getFirst().association().crossGroup()))
                .isCloseTo(1 - .4 / .58, within(1e-12));
    }

    @Test
    void whatTooFewAnswersCannotShowIsNotTold() {
        // Two answers of a region are no comparison; three and three of one split could never reach the limit.
        var agreement = new RegionalCrowd(2)
                .region("KE", 2, 0, -1, -1)
                .region("US", 6, 1, -1, -1)
                .worker("KE", "a", -1, 0, 1)
                .worker("KE", "b", -1, 0, 1)
                .worker("KE", "c", -1, 0, 1)
                .worker("US", "d", -1, 0, 1)
                .worker("US", "e", -1, 0, 1)
                .worker("US", "f", -1, 1, 1)
                .agreement();

        assertThat(agreement.contest().contested(RegionalCrowd.task(0))).isEmpty();
        assertThat(agreement.contest().contested(RegionalCrowd.task(1))).isEmpty();
        assertThat(agreement.contest().contested(RegionalCrowd.task(2))).contains(false);
        assertThat(agreement.contest().comparable()).isEqualTo(2);
    }

    @Test
    void aJobWithoutAnswersHasNoFigures() {
        var agreement = new RegionalCrowd(3).agreement();

        assertThat(agreement.alpha()).isNull();
        assertThat(agreement.percent()).isNull();
        assertThat(agreement.regions()).isEmpty();
        assertThat(agreement.contest().namedShare()).isNull();
        assertThat(agreement.contest().estimatedShare()).isNull();
    }

    @Test
    void theSameJobHasTheSameFigures() {
        var answers = RegionalCrowd.divided().answers();
        var job = new UUID(1, 7);

        assertThat(JobAgreement.of(job, answers.extent(), answers))
                .isEqualTo(JobAgreement.of(
                        job, answers.extent(), RegionalCrowd.divided().answers()));
    }

    private static double value(GroupAssociation.@Nullable Cohesion cohesion) {
        return Objects.requireNonNull(cohesion).value();
    }
}
