package io.fairground.payment.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.earning.PaidTime;
import io.fairground.payment.earning.TimeBasis;
import io.fairground.payment.floor.FloorLookup;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegionRowTest {

    @Test
    void aRightLabelCostsMoreThanALabel() {
        var row = row(accuracy("0.8"));

        assertThat(row.pricePerLabel()).isEqualTo(new BigDecimal("0.100000"));
        assertThat(row.costPerCorrectLabel()).contains(new BigDecimal("0.125000"));
    }

    @Test
    void withoutAnAccuracyAboveZeroThereIsNoCostOfARightLabel() {
        assertThat(row(null).costPerCorrectLabel()).isEmpty();
        assertThat(row(accuracy("0")).costPerCorrectLabel()).isEmpty();
    }

    private static RegionRow row(@Nullable Accuracy accuracy) {
        var paid = new PaidTime(new Money(1000, "USD"), 100, 100, 3_600_000, TimeBasis.REPLAYED);
        var region = Region.of("IN");
        return new RegionRow(region, 4, paid, new FloorLookup.Unusable(region, "test"), null, accuracy);
    }

    private static Accuracy accuracy(String estimate) {
        var share = new BigDecimal(estimate);
        return new Accuracy(share, share, share, 10, 4, Accuracy.Basis.GOLD, Accuracy.Interval.WILSON);
    }
}
