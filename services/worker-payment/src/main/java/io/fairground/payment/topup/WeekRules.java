package io.fairground.payment.topup;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.exchange.ExchangeRates;
import io.fairground.payment.floor.Floor;
import io.fairground.payment.floor.FloorLookup;
import io.fairground.payment.floor.FloorSource;
import io.fairground.payment.ledger.Rounding;
import io.fairground.payment.time.CountedTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a week's time is worth at the floors: {@code sum over regions and days of F(r, d) x hours}, held against what was
 * earned. Every second counts, paid or not; a rise in the middle of a week counts from its day on.
 *
 * <p>Exact to the last step; where eighteen digits do not do, the floor is rounded up and the pay down.
 */
public final class WeekRules {

    private static final BigDecimal MILLIS_PER_HOUR = new BigDecimal(3_600_000);

    private final FloorSource floors;
    private final ExchangeRates rates;

    public WeekRules(FloorSource floors, ExchangeRates rates) {
        this.floors = floors;
        this.rates = rates;
    }

    private record Place(Region region, LocalDate day) {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::region).thenComparing(Place::day);
    }

    private record Bound(Floor floor, long millis) {}

    /** A rate that is missing ends the reckoning of the week, and no other. */
    private static final class NoRate extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoRate(String why) {
            super(why);
        }
    }

    /**
     * @param counted one worker's week
     * @param earned in it, one amount for each currency
     * @param claimedIn the currency of an earlier claim; null: the one she was paid in, or the floor's where that is not one
     */
    public Shortfall shortfall(List<CountedTime> counted, List<Money> earned, @Nullable String claimedIn) {
        var active = counted.stream().filter(time -> time.activeMillis() > 0).toList();
        if (active.isEmpty()) {
            return new Shortfall.Nothing();
        }
        if (active.stream().anyMatch(time -> time.region() == null)) {
            return new Shortfall.Unclear("nobody has said where she works");
        }
        var bound = new TreeMap<Place, Bound>(Place.ORDER);
        for (var place : millisByPlace(active).entrySet()) {
            switch (floors.floorAt(place.getKey().region(), place.getKey().day())) {
                case FloorLookup.Unusable(Region region, String reason) -> {
                    return new Shortfall.Unclear(region + ": " + reason);
                }
                case FloorLookup.Usable(Floor floor) -> bound.put(place.getKey(), new Bound(floor, place.getValue()));
            }
        }
        try {
            return known(bound, earned, claimedIn == null ? currency(bound, earned) : claimedIn);
        } catch (NoRate missing) {
            return new Shortfall.Unclear(String.valueOf(missing.getMessage()));
        }
    }

    private Shortfall known(Map<Place, Bound> bound, List<Money> earned, String currency) {
        var floorMinor =
                bound.values().stream().map(one -> worth(one, currency)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var earnedMinor =
                earned.stream().map(money -> converted(money, currency)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var millis = bound.values().stream().mapToLong(Bound::millis).sum();
        return new Shortfall.Known(currency, version(bound), millis, floorMinor, earnedMinor);
    }

    private static Map<Place, Long> millisByPlace(List<CountedTime> active) {
        return active.stream()
                .collect(Collectors.groupingBy(
                        WeekRules::place,
                        () -> new TreeMap<>(Place.ORDER),
                        Collectors.summingLong(CountedTime::activeMillis)));
    }

    private static Place place(CountedTime time) {
        var region = time.region();
        if (region == null) {
            throw new IllegalStateException("time without a region has no floor");
        }
        return new Place(region, LocalDate.ofInstant(time.endedAt(), ZoneOffset.UTC));
    }

    /** The one she is paid in; of several, or none, that of the floor which binds most of her time. */
    private static String currency(Map<Place, Bound> bound, List<Money> earned) {
        var paid = earned.stream()
                .filter(money -> money.amountMinor() > 0)
                .map(Money::currency)
                .distinct()
                .toList();
        return paid.size() == 1
                ? paid.getFirst()
                : bound.values().stream()
                        .collect(Collectors.groupingBy(
                                one -> one.floor().row().currency(),
                                TreeMap::new,
                                Collectors.summingLong(Bound::millis)))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
    }

    private BigDecimal worth(Bound one, String currency) {
        var floor = one.floor();
        var local = floor.row().currency();
        return floor.amount()
                .multiply(BigDecimal.valueOf(one.millis()))
                .multiply(rate(currency, local))
                .movePointRight(Money.minorDigits(currency))
                .divide(
                        floor.hours().multiply(MILLIS_PER_HOUR).multiply(rate(local, currency)),
                        Rounding.DIGITS,
                        RoundingMode.CEILING);
    }

    private BigDecimal converted(Money money, String currency) {
        return money.inMajorUnits()
                .multiply(rate(currency, money.currency()))
                .movePointRight(Money.minorDigits(currency))
                .divide(rate(money.currency(), currency), Rounding.DIGITS, RoundingMode.FLOOR);
    }

    /** Units of a currency for one dollar; of the same currency no rate is asked for, so none can be missing. */
    private BigDecimal rate(String currency, String other) {
        return currency.equals(other)
                ? BigDecimal.ONE
                : rates.usable(currency).orElseThrow(() -> new NoRate(rates.refusal(currency)));
    }

    /** Of the rows themselves: the same law has the same version, however often it is looked up. */
    private static String version(Map<Place, Bound> bound) {
        var text = bound.entrySet().stream()
                .map(one -> {
                    var floor = one.getValue().floor();
                    return String.join(
                            " ",
                            one.getKey().region().code(),
                            one.getKey().day().toString(),
                            floor.row().currency(),
                            floor.amount().stripTrailingZeros().toPlainString(),
                            floor.hours().stripTrailingZeros().toPlainString(),
                            floor.benchmark().name());
                })
                .collect(Collectors.joining("\n"));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
