package io.fairground.quality.gold.mint;

import static io.fairground.quality.gold.mint.Tasks.known;
import static io.fairground.quality.gold.mint.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MintRuleTest {

    private static final String FIRM = "KE:1 KE:1 KE:1 KE:1";

    private final MintRule rule = new MintRule(new FirmAgreement(3, 0.99, 2), 10, 0.9, 0.5, 0.8);
    private final Crowd crowd = new Crowd(new CrowdAccuracy(0.8), 2, 1);

    @Test
    void oneAccuracyForAllIsMeasuredOnKnownTruths() {
        assertThat(CrowdAccuracy.on(List.of(known("KE:1 KE:1 KE:0", 1))).value())
                .isCloseTo(6 / 8.0, within(1e-12));
        assertThat(CrowdAccuracy.on(List.of()).value()).isCloseTo(0.8, within(1e-12));
        assertThat(CrowdAccuracy.on(List.of(known("KE:1 ".repeat(100).strip(), 1)))
                        .value())
                .isEqualTo(0.9);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # firm and right, firm and wrong, not firm, allowed
            0,                0,              0,        false
            9,                0,              50,       false
            10,               0,              0,        true
            9,                1,              0,        false
            26,               1,              0,        true
            26,               3,              0,        false
            """)
    void aJobMintsOnlyWhereFirmAgreementWasRightOnWhatIsKnown(int right, int wrong, int loose, boolean allowed) {
        var known = new ArrayList<TaskTruth>();
        add(known, right, FIRM, 1);
        add(known, wrong, FIRM, 0);
        add(known, loose, "KE:1 KE:0 KE:1", 1);

        var reliability = rule.reliability(known, crowd);

        assertThat(reliability).isEqualTo(new Reliability(right + wrong, right));
        assertThat(rule.allows(reliability)).isEqualTo(allowed);
    }

    private static void add(List<TaskTruth> known, int count, String votes, int truth) {
        for (var i = 0; i < count; i++) {
            known.add(known(votes, truth));
        }
    }

    @Test
    void aMintedTruthWeighsLessThanAKnownOneTheLessCertainItIs() {
        var sure = new Agreement(1, 0.999);

        assertThat(rule.weight(sure, new Reliability(18, 18), 2)).isCloseTo(0.5 * 0.9 * 0.9, within(1e-12));
        assertThat(rule.weight(sure, new Reliability(8, 8), 2)).isLessThan(0.405);
        assertThat(rule.weight(new Agreement(1, 0.5), new Reliability(1000, 1000), 2))
                .isZero();
        assertThat(rule.weight(new Agreement(1, 1), new Reliability(100_000, 100_000), 2))
                .isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # votes,                        contested
            KE:1 KE:1 KE:1 KE:1,            false
            KE:1 KE:1 KE:1 KE:1 KE:0,       false
            KE:1 KE:1 KE:1 KE:1 KE:0 KE:0,  false
            KE:1 KE:1 KE:1 KE:0 KE:0,       false
            KE:1 KE:1 KE:0 KE:0,            true
            KE:1 KE:0 KE:0 KE:0,            true
            """)
    void oneWhoDisagreesDoesNotEndAMintedItemButAnEvenSplitDoes(String votes, boolean contested) {
        assertThat(rule.contested(task(votes), 1, crowd)).isEqualTo(contested);
    }

    @Test
    void aLabelThatSaysOtherwiseEndsIt() {
        assertThat(rule.contested(task(1, FIRM, 5, 1), 1, crowd)).isFalse();
        assertThat(rule.contested(task(1, FIRM, 5, 0), 1, crowd)).isTrue();
    }

    @Test
    void aJobThatLostNothingMintsNothing() {
        assertThat(new GoldStock(0, 0).missing()).isZero();
        assertThat(new GoldStock(3, 1).missing()).isEqualTo(2);
        assertThat(new GoldStock(3, 5).missing()).isZero();
    }
}
