package io.fairground.payment.funding;

import io.fairground.kernel.Money;
import io.fairground.payment.offer.OfferRules;
import io.fairground.payment.offer.OfferVerdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a job's budget is reserved. */
public sealed interface FundingDecision {

    /** @param reserved one amount for each currency */
    record Funded(List<Money> reserved) implements FundingDecision {}

    /** @param refusals every reason there is, so that the vendor mends all of them at once */
    record Refused(List<Refusal> refusals) implements FundingDecision {}

    /**
     * Offers are held against the floors of the day (UTC) on which the job was submitted.
     *
     * @param available the vendor's free funds by currency, locked by the caller
     */
    static FundingDecision decide(Job job, OfferRules rules, Map<String, Money> available) {
        var day = LocalDate.ofInstant(job.submittedAt(), ZoneOffset.UTC);
        var budget = job.worstCase();
        var refusals = new ArrayList<Refusal>();
        job.offers().forEach(offer -> refusalOf(offer, job, rules, day).ifPresent(refusals::add));
        budget.forEach(amount -> missing(amount, available).ifPresent(refusals::add));
        return refusals.isEmpty() ? new Funded(budget) : new Refused(List.copyOf(refusals));
    }

    private static Optional<Refusal> refusalOf(JobOffer offer, Job job, OfferRules rules, LocalDate day) {
        var region = offer.region();
        return switch (rules.check(region, offer.price(), job.expectedSeconds(), day)) {
            case OfferVerdict.Passes() -> Optional.empty();
            case OfferVerdict.BelowFloor(Money smallest, String reason) ->
                Optional.of(new Refusal(Refusal.Code.OFFER_BELOW_FLOOR, reason, region, smallest));
            case OfferVerdict.NoUsableFloor(String reason) ->
                Optional.of(new Refusal(Refusal.Code.NO_USABLE_FLOOR, reason, region, null));
            case OfferVerdict.NoExchangeRate(String reason) ->
                Optional.of(new Refusal(Refusal.Code.NO_EXCHANGE_RATE, reason, region, null));
        };
    }

    private static Optional<Refusal> missing(Money needed, Map<String, Money> available) {
        var held = available.getOrDefault(needed.currency(), Money.zero(needed.currency()));
        if (held.compareTo(needed) >= 0) {
            return Optional.empty();
        }
        var missing = needed.minus(held);
        return Optional.of(new Refusal(
                Refusal.Code.INSUFFICIENT_FUNDS,
                "the job may cost up to %s and %s is available; deposit %s and submit the job again"
                        .formatted(needed, held, missing),
                null,
                missing));
    }
}
