package io.fairground.payment.offer;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.exchange.RateSource;
import io.fairground.payment.floor.Floor;
import io.fairground.payment.floor.FloorLookup;
import io.fairground.payment.floor.FloorSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What an answer must pay: {@code price >= floor / 3600 x expectedSeconds}, so that an hour of such answers reaches the
 * floor of the region where it is worked.
 *
 * <p>The floor is the exact ratio of its row (amount : hours), the rates are exact decimals, and the only rounding is
 * the last step: up, to a whole minor unit of the offer's currency.
 */
public final class OfferRules {

    private static final BigDecimal SECONDS_PER_HOUR = new BigDecimal(3600);

    private final FloorSource floors;
    private final RateSource rates;

    public OfferRules(FloorSource floors, RateSource rates) {
        this.floors = floors;
        this.rates = rates;
    }

    /** The smallest price of one answer in that currency. */
    public Quote quote(Region region, int expectedSeconds, String currency, LocalDate day) {
        return switch (floors.floorAt(region, day)) {
            case FloorLookup.Unusable(Region _, String reason) -> new Quote.NoUsableFloor(reason);
            case FloorLookup.Usable(Floor floor) -> quote(floor, expectedSeconds, currency);
        };
    }

    public OfferVerdict check(Region region, Money price, int expectedSeconds, LocalDate day) {
        return switch (quote(region, expectedSeconds, price.currency(), day)) {
            case Quote.NoUsableFloor(String reason) -> new OfferVerdict.NoUsableFloor(reason);
            case Quote.NoExchangeRate(String reason) -> new OfferVerdict.NoExchangeRate(reason);
            case Quote.Quoted(Money smallest, Floor _) when price.compareTo(smallest) >= 0 -> new OfferVerdict.Passes();
            case Quote.Quoted(Money smallest, Floor floor) ->
                new OfferVerdict.BelowFloor(
                        smallest,
                        "%s for %d seconds is below the floor of %s an hour in %s; the smallest offer is %s"
                                .formatted(price, expectedSeconds, floor.hourly(), region, smallest));
        };
    }

    private Quote quote(Floor floor, int expectedSeconds, String currency) {
        var local = floor.row().currency();
        if (local.equals(currency)) {
            return new Quote.Quoted(price(floor, expectedSeconds, currency, BigDecimal.ONE, BigDecimal.ONE), floor);
        }
        var known = rates.at(floor.at());
        var from = known.usable(local);
        var to = known.usable(currency);
        if (from.isEmpty() || to.isEmpty()) {
            return new Quote.NoExchangeRate(known.refusal(from.isEmpty() ? local : currency));
        }
        return new Quote.Quoted(price(floor, expectedSeconds, currency, from.get(), to.get()), floor);
    }

    /** @param from units of the floor's currency per USD; {@code to}: units of the offer's */
    private static Money price(Floor floor, int expectedSeconds, String currency, BigDecimal from, BigDecimal to) {
        var digits = Money.minorDigits(currency);
        var seconds = BigDecimal.valueOf(expectedSeconds);
        var price = floor.amount()
                .multiply(seconds)
                .multiply(to)
                .divide(floor.hours().multiply(SECONDS_PER_HOUR).multiply(from), digits, RoundingMode.CEILING);
        return new Money(price.movePointRight(digits).longValueExact(), currency);
    }

    /** The floor of one hour in another currency, rounded up; nothing without a usable rate. */
    public Quote hourly(Floor floor, String currency) {
        return quote(floor, SECONDS_PER_HOUR.intValueExact(), currency);
    }
}
