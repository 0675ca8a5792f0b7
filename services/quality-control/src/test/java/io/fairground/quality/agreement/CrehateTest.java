package io.fairground.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts judged in five countries, and the regional table that others computed of them. */
class CrehateTest {

    private static final long SEED = 20240;

    private static Crehate crehate = Crehate.read();
    private static List<GroupAssociation> associations = List.of();

    @BeforeAll
    static void associate() {
        associations = Grasp.of(crehate.answers(), crehate.regions(), Distance.nominal(), Shuffles.of(399, SEED));
    }

    @Test
    void agreementOverAllIsAsPublished() {
        var alpha = Alpha.of(crehate.answers(), Distance.nominal()).orElseThrow();
        var interval = Objects.requireNonNull(alpha.interval());

        assertThat(alpha.value()).isCloseTo(0.373, within(0.0005));
        assertThat(interval.low()).isCloseTo(0.356, within(0.0005));
        assertThat(interval.high()).isCloseTo(0.390, within(0.0005));
    }

    /** The p-values of the table are upper tails of some 200 shuffles, so each is given with four of its standard errors. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # region, raters, IRR, XRR, GAI, p from, p to
            US, 166, .462, .392, 1.18, 0, .005
            GB, 405, .425, .388, 1.09, 0, .005
            AU, 216, .408, .382, 1.07, 0, .06
            SG, 102, .344, .333, 1.03, .12, .36
            ZA, 173, .351, .348, 1.01, .26, .54
            """)
    void aRegionsAssociationIsAsPublished(
            String region, int raters, double irr, double xrr, double gai, double from, double to) {
        var association = associations.get(Crehate.REGIONS.indexOf(region));
        var index = Objects.requireNonNull(association.index());

        assertThat(association.workers()).isEqualTo(raters);
        assertThat(Objects.requireNonNull(association.inGroup()).value()).isCloseTo(irr, within(0.0005));
        assertThat(Objects.requireNonNull(association.crossGroup()).value()).isCloseTo(xrr, within(0.0005));
        assertThat(index.value()).isCloseTo(gai, within(0.005));
        assertThat(index.test().higher()).as("seed %d", SEED).isBetween(from, to);
    }

    /** Shares of items with different majorities, and in the paper on how many all five countries agree: 56.2 %. */
    @Test
    void majoritiesOfCountriesDifferAsPublished() {
        var truth = new GroupTruth(crehate.answers(), crehate.regions(), 1);
        var splits = MajoritySplit.of(crehate.answers(), crehate.regions(), 1, SEED);

        var byShare = splits.stream()
                .sorted(Comparator.comparingDouble(MajoritySplit::share))
                .toList();
        assertThat(pair(byShare.getFirst())).containsExactly("GB", "AU");
        assertThat(byShare.getFirst().share()).isCloseTo(0.163, within(0.0005));
        assertThat(pair(byShare.getLast())).containsExactly("SG", "ZA");
        assertThat(byShare.getLast().share()).isCloseTo(0.260, within(0.0005));
        var unanimous = IntStream.range(0, crehate.answers().taskCount())
                .filter(task -> IntStream.range(0, Crehate.REGIONS.size())
                                .mapToObj(region -> truth.majority(task, region))
                                .distinct()
                                .count()
                        == 1)
                .count();
        assertThat(unanimous / 1580.0).isCloseTo(0.562, within(0.0005));
    }

    private static List<String> pair(MajoritySplit split) {
        return List.of(Crehate.REGIONS.get(split.first()), Crehate.REGIONS.get(split.second()));
    }

    /** Five answers a country cannot say which items are contested, but that many are. */
    @Test
    void manyItemsAreContestedAndNoneCanBeNamed() {
        var contested = ContestedTasks.of(crehate.answers(), crehate.regions(), ContestRule.standard(SEED));

        assertThat(contested.comparable()).isEqualTo(1580);
        assertThat(contested.contested()).isZero();
        assertThat(contested.estimatedShare().orElseThrow()).isCloseTo(0.1396, within(0.0001));
    }
}
