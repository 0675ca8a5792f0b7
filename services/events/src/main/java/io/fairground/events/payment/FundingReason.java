package io.fairground.events.payment;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import org.jspecify.annotations.Nullable;

/**
 * Why a job was not funded.
 *
 * @param code {@code offer-below-floor}, {@code no-usable-floor}, {@code no-exchange-rate}, {@code insufficient-funds}
 * @param detail for the vendor to read
 * @param region the region of the offer it is about; null when it is about the budget
 * @param smallestPassing the smallest offer, or deposit, that would pass; null when there is none
 */
public record FundingReason(
        String code,
        String detail,
        @Nullable Region region,
        @Nullable Money smallestPassing) {}
