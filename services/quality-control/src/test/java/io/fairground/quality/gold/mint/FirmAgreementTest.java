package io.fairground.quality.gold.mint;

import static io.fairground.quality.gold.mint.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmAgreementTest {

    private final FirmAgreement rule = new FirmAgreement(3, 0.99, 2);
    private final Crowd crowd = new Crowd(new CrowdAccuracy(0.8), 2, 2);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # votes,                               firm
            KE:1 IN:1 KE:1 IN:1,                   true
            KE:1 IN:1 KE:1,                        false
            KE:1 KE:1 KE:1 KE:1,                   false
            KE:1 KE:1 KE:1 KE:1 KE:1 IN:0,         false
            KE:1 KE:1 KE:1 KE:1 KE:1 IN:0 IN:1,    false
            KE:1 KE:1 KE:1 KE:0 IN:1 IN:1,         true
            KE:1 IN:1 KE:1- IN:1-,                 false
            KE:1 IN:1 KE:1 IN:1 KE:0- KE:0-,       false
            """)
    void aTaskIsFirmlyAgreedWhenManyAnswersOfEveryRegionSayTheSame(String votes, boolean firm) {
        assertThat(rule.of(task(votes), crowd).isPresent()).isEqualTo(firm);
    }

    @Test
    void fourThatAgreeAtEightyPercentAreAlmostSure() {
        var agreement = rule.of(task("KE:1 IN:1 KE:1 IN:1"), crowd).orElseThrow();

        assertThat(agreement.choice()).isEqualTo(1);
        assertThat(agreement.probability()).isCloseTo(256.0 / 257, within(1e-12));
    }

    @Test
    void excludedAnswersSpeakTooSoThatStandingNeverShapesGold() {
        var used = rule.of(task("KE:1 IN:1 KE:1 IN:1 KE:0 IN:1"), crowd);
        var excluded = rule.of(task("KE:1 IN:1 KE:1 IN:1 KE:0- IN:1"), crowd);

        assertThat(used).isEqualTo(excluded);
    }

    @Test
    void aLabelThatSaysOtherwiseStandsAgainstIt() {
        var votes = "KE:1 IN:1 KE:1 IN:1";

        assertThat(rule.of(task(1, votes, 5, 1), crowd)).isPresent();
        assertThat(rule.of(task(1, votes, 5, 0), crowd)).isEmpty();
    }

    @Test
    void aJobWithOneRegionNeedsNoOther() {
        var oneRegion = new Crowd(new CrowdAccuracy(0.8), 2, 1);

        assertThat(rule.of(task("KE:1 KE:1 KE:1 KE:1"), oneRegion)).isPresent();
    }

    @Test
    void aCrowdAtChanceAgreesOnNothing() {
        var guessing = new Crowd(new CrowdAccuracy(0.5), 2, 1);
        var worse = new Crowd(new CrowdAccuracy(0.2), 2, 1);

        assertThat(rule.of(task("KE:1 KE:1 KE:1 KE:1 KE:1 KE:1"), guessing)).isEmpty();
        assertThat(rule.of(task("KE:1 KE:1 KE:1 KE:1 KE:1 KE:1"), worse)).isEmpty();
    }

    @Test
    void whatWasAgreedFirstCountsThoughLaterAnswersDiffer() {
        var turned = task("KE:1 IN:1 KE:1 IN:1 KE:0 IN:0 KE:0 IN:0 KE:0 IN:0 KE:0 IN:0 KE:0 IN:0");

        assertThat(rule.of(turned, crowd).map(Agreement::choice)).contains(0);
        assertThat(rule.firstOf(turned, crowd).map(Agreement::choice)).contains(1);
    }

    @Test
    void manyAnswersDoNotOverflow() {
        var votes = "KE:1 ".repeat(5_000).strip();

        var agreement = rule.of(task(votes), new Crowd(new CrowdAccuracy(0.9), 3, 1));

        assertThat(agreement.orElseThrow().probability()).isEqualTo(1);
    }
}
