package io.fairground.dispatch.job.rest;

import io.fairground.events.payment.FundingReason;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import org.jspecify.annotations.Nullable;

/**
 * Why a job was not funded.
 *
 * @param region of the offer it is about; null when it is about the budget
 * @param smallestPassing the smallest offer, or deposit, that would pass; null when there is none
 */
public record FundingReasonView(
        String code,
        String detail,
        @Nullable Region region,
        @Nullable Money smallestPassing) {

    static FundingReasonView of(FundingReason reason) {
        return new FundingReasonView(reason.code(), reason.detail(), reason.region(), reason.smallestPassing());
    }
}
