package io.fairground.payment.funding;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a job is not funded.
 *
 * @param region of the offer it is about; null when it is about the budget
 * @param smallest the smallest offer, or deposit, that would pass; null when none would
 */
public record Refusal(
        Code code,
        String detail,
        @Nullable Region region,
        @Nullable Money smallest) {

    /** The kinds of reasons, as they are named to vendors. */
    public enum Code {
        OFFER_BELOW_FLOOR("offer-below-floor"),
        NO_USABLE_FLOOR("no-usable-floor"),
        NO_EXCHANGE_RATE("no-exchange-rate"),
        INSUFFICIENT_FUNDS("insufficient-funds");

        private final String slug;

        Code(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }
    }
}
