package io.fairground.payment.offer.rest;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.floor.rest.FloorRowView;
import io.fairground.payment.offer.app.PriceByTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an answer must pay at least.
 *
 * @param smallestOffer the smallest price of one answer that passes
 * @param floorHourly the floor it reaches, in the floor's own currency, rounded up to a minor unit
 * @param floorRow the row the floor comes from
 * @param measured the time that is priced instead of the expected seconds; null where none was asked for, or too little is
 *     known
 */
public record QuoteView(
        Region region,
        int expectedSeconds,
        LocalDate at,
        Money smallestOffer,
        Money floorHourly,
        FloorRowView floorRow,
        @Nullable MeasuredView measured) {

    /**
     * Time as it was measured on a job.
     *
     * @param meanSeconds mean active time of an answer
     * @param upperSeconds its upper one-sided 95 % bound, with workers as clusters; the mean from 300 answers on
     * @param overhead unpaid time as a share of paid time, in the region, over four weeks
     * @param pricedSeconds upperSeconds x (1 + overhead), rounded up
     */
    public record MeasuredView(
            int answers,
            int workers,
            BigDecimal meanSeconds,
            BigDecimal upperSeconds,
            BigDecimal overhead,
            int pricedSeconds) {

        static MeasuredView of(PriceByTime.Basis basis) {
            return new MeasuredView(
                    basis.time().answers(),
                    basis.time().workers(),
                    basis.time().meanSeconds(),
                    basis.time().upperSeconds(),
                    basis.overhead(),
                    basis.seconds());
        }
    }
}
