package io.fairground.dispatch.job.store;

import io.fairground.events.payment.FundingReason;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A reason against a job's funding as it is stored. */
@Embeddable
class FundingReasonRow {

    @Column(name = "code")
    String code;

    @Column(name = "detail")
    String detail;

    @Column(name = "region")
    @Nullable
    String region;

    @Column(name = "amount_minor")
    @Nullable
    Long amountMinor;

    @Column(name = "currency")
    @Nullable
    String currency;

    static FundingReasonRow of(FundingReason reason) {
        var row = new FundingReasonRow();
        var region = reason.region();
        var smallest = reason.smallestPassing();
        row.code = reason.code();
        row.detail = reason.detail();
        row.region = region == null ? null : region.code();
        row.amountMinor = smallest == null ? null : smallest.amountMinor();
        row.currency = smallest == null ? null : smallest.currency();
        return row;
    }

    FundingReason toReason() {
        return new FundingReason(
                code,
                detail,
                region == null ? null : Region.of(region),
                amountMinor == null || currency == null ? null : new Money(amountMinor, currency));
    }
}
