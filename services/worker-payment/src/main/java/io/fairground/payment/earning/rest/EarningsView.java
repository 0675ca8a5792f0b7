package io.fairground.payment.earning.rest;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.kit.paging.Page;
import io.fairground.payment.earning.Earning;
import io.fairground.payment.earning.PaidTime;
import io.fairground.payment.earning.TimeBasis;
import io.fairground.payment.earning.app.ReadEarnings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker earned.
 *
 * @param totals one for each currency, over everything she earned
 * @param earnings newest first
 */
public record EarningsView(UUID workerId, List<TotalView> totals, Page<EarningView> earnings) {

    /**
     * @param paidHours active hours; null unless every answer carries its time
     * @param effectiveHourly pay for one active hour; null like the hours
     * @param timeBasis where the time comes from: figures of a replay say so
     * @param reason why a figure is null
     */
    public record TotalView(
            Money pay,
            long answers,
            @Nullable BigDecimal paidHours,
            @Nullable Money effectiveHourly,
            TimeBasis timeBasis,
            @Nullable String reason) {

        static TotalView of(PaidTime total) {
            return new TotalView(
                    total.pay(),
                    total.answers(),
                    total.hours().orElse(null),
                    total.effectiveHourly().orElse(null),
                    total.timeBasis(),
                    total.reason().orElse(null));
        }
    }

    /** One paid assignment. */
    public record EarningView(
            UUID assignmentId,
            UUID jobId,
            Region region,
            Money amount,
            long wallMillis,
            @Nullable Long activeMillis,
            TimeBasis timeBasis,
            Instant earnedAt,
            UUID transactionId) {

        static EarningView of(Earning earning) {
            return new EarningView(
                    earning.assignmentId(),
                    earning.jobId(),
                    earning.region(),
                    earning.amount(),
                    earning.wallMillis(),
                    earning.activeMillis(),
                    earning.timeBasis(),
                    earning.earnedAt(),
                    earning.transactionId());
        }
    }

    static EarningsView of(ReadEarnings.WorkerEarnings earnings) {
        return new EarningsView(
                earnings.workerId(),
                earnings.totals().stream().map(TotalView::of).toList(),
                earnings.page().map(EarningView::of));
    }
}
