package io.fairground.payment.audit;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.earning.PaidTime;
import io.fairground.payment.floor.FloorLookup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the region table: what a region was paid, beside what its answers are worth.
 *
 * @param floor the legal floor as of now
 * @param floorInPayCurrency the floor of one hour in the currency of the pay; null when it cannot be converted
 * @param accuracy of the whole region, whatever currencies its workers are paid in; null without any figure
 */
public record RegionRow(
        Region region,
        long workers,
        PaidTime paid,
        FloorLookup floor,
        @Nullable Money floorInPayCurrency,
        @Nullable Accuracy accuracy) {

    private static final int DIGITS = 6;

    /** Pay for one answer, in major units of the currency, to six digits. */
    public BigDecimal pricePerLabel() {
        return paid.pay().inMajorUnits().divide(BigDecimal.valueOf(paid.answers()), DIGITS, RoundingMode.HALF_EVEN);
    }

    /**
     * Pay for one right answer: pay / (answers x accuracy), in major units, to six digits. Nothing without an accuracy
     * above zero.
     */
    public Optional<BigDecimal> costPerCorrectLabel() {
        if (accuracy == null || accuracy.estimate().signum() == 0) {
            return Optional.empty();
        }
        var correct = accuracy.estimate().multiply(BigDecimal.valueOf(paid.answers()));
        return Optional.of(paid.pay().inMajorUnits().divide(correct, DIGITS, RoundingMode.HALF_EVEN));
    }
}
