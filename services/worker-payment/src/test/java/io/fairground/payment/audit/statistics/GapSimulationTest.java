package io.fairground.payment.audit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Known answers: a gap that was planted is found, one that is not there is not. */
class GapSimulationTest {

    private static final int RUNS = 1000;
    private static final double THIRTY_PER_CENT = Math.log(0.7);

    @Test
    void aPlantedGapOfThirtyPerCentIsCoveredWithFortyWorkersARegion() {
        var tally = new GapSimulation(11, 40, THIRTY_PER_CENT).run(RUNS);

        assertThat(tally.covered()).as("clustered, %s", tally).isBetween(930, 970);
        assertThat(tally.coveredNaively()).as("naive, %s", tally).isLessThan(750);
        assertThat(tally.gaps()).as("found, %s", tally).isGreaterThan(900);
        assertThat(tally.parities()).isZero();
        assertThat(tally.meanRaw()).as("task mix hides in the raw gap").isLessThan(THIRTY_PER_CENT - 0.05);
    }

    @Test
    void aPlantedGapIsCoveredWithTwelveWorkersARegionToo() {
        var tally = new GapSimulation(12, 12, THIRTY_PER_CENT).run(400);

        assertThat(tally.covered()).as("clustered, %s", tally).isBetween(368, 392);
        assertThat(tally.coveredNaively()).as("naive, %s", tally).isLessThan(300);
    }

    @Test
    void whereThereIsNoGapAtMostFiveOfAHundredVerdictsSayOne() {
        var tally = new GapSimulation(13, 40, 0).run(RUNS);

        assertThat(tally.gaps()).as("false gaps, %s", tally).isLessThanOrEqualTo(50);
        assertThat(tally.covered()).isBetween(930, 970);
        assertThat(tally.meanRaw()).as("the raw gap shows one all the same").isLessThan(-0.05);
    }

    @Test
    void manyWorkersWithoutAGapGiveParity() {
        var tally = new GapSimulation(14, 1200, 0).run(8);

        assertThat(tally.parities()).as("%s", tally).isGreaterThanOrEqualTo(6);
        assertThat(tally.gaps()).isZero();
    }
}
