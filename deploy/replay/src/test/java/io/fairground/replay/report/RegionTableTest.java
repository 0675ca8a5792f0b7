package io.fairground.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.replay.client.Json;
import org.junit.jupiter.api.Test;

class RegionTableTest {

    @Test
    void aReplayedRowSaysSoAndShowsPayBesideQuality() {
        var table = RegionTable.of(Json.tree("""
                {"rows":[{"region":"IN","workers":25,"answers":10000,"paidHours":140.25,
                 "pay":{"amountMinor":1300000,"currency":"INR"},
                 "effectiveHourly":{"amountMinor":9269,"currency":"INR"},
                 "legalFloorHourly":{"amountMinor":8700,"currency":"INR"},
                 "floorRow":{"source":"Labour Bureau","effectiveFrom":"2026-04-01"},
                 "pricePerLabel":"1.30",
                 "accuracy":{"estimate":0.678,"low":0.61,"high":0.745,"basis":"GOLD"},
                 "costPerCorrectLabel":"1.9174","timeBasis":"REPLAYED","reasons":[]}]}"""));

        assertThat(table)
                .contains("IN")
                .contains("140.2")
                .contains("13000.00 INR")
                .contains("92.69 INR")
                .contains("87.00 INR")
                .contains("1.300 INR")
                .contains("67.8 % [61.0, 74.5]")
                .contains("1.917 INR")
                .contains("replayed")
                .contains("IN floor: Labour Bureau, in force from 2026-04-01");
    }

    @Test
    void whatIsNotKnownIsADashWithItsReason() {
        var table = RegionTable.of(Json.tree("""
                {"rows":[{"region":"US","workers":3,"answers":9,"paidHours":null,
                 "pay":{"amountMinor":117,"currency":"USD"},"effectiveHourly":null,
                 "pricePerLabel":"0.13","accuracy":null,"costPerCorrectLabel":null,
                 "timeBasis":"NOT_RECORDED","reasons":["effectiveHourly: nobody recorded the time"]}]}"""));

        assertThat(table)
                .contains("time not recorded")
                .contains("US effectiveHourly: nobody recorded the time")
                .containsPattern("9 +- +1.17 USD +- +- +0.130 USD +- +-");
    }
}
