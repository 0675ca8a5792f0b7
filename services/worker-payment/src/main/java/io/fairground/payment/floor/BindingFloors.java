package io.fairground.payment.floor;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.exchange.RateSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The floor that binds: the highest of the law and of what a signed policy adds to it.
 *
 * <p>Without a usable legal floor there is none at all, however high the others are: a person decides first. A benchmark
 * that cannot be compared, for want of a rate or a price level, does not bind, and says why.
 */
public final class BindingFloors implements FloorSource {

    private final FloorTable legal;
    private final PppTable prices;
    private final RateSource rates;
    private final FloorDecisions decisions;

    public BindingFloors(FloorTable legal, PppTable prices, RateSource rates, FloorDecisions decisions) {
        this.legal = legal;
        this.prices = prices;
        this.rates = rates;
        this.decisions = decisions;
    }

    /** What one benchmark says of a region on a day. */
    public record Measured(Benchmark benchmark, FloorLookup lookup) {}

    @Override
    public FloorLookup floorAt(Region region, LocalDate day) {
        var law = legalAt(region, day);
        if (!(law instanceof FloorLookup.Usable(Floor legalFloor))) {
            return law;
        }
        var highest = legalFloor;
        for (var measured : beyondTheLaw(legalFloor, region, day)) {
            if (measured.lookup() instanceof FloorLookup.Usable(Floor floor) && isHigher(floor, highest)) {
                highest = floor;
            }
        }
        return new FloorLookup.Usable(highest);
    }

    /** Every benchmark that a signed policy names, the law first, usable or not. */
    public List<Measured> benchmarksAt(Region region, LocalDate day) {
        var law = legalAt(region, day);
        var all = new ArrayList<Measured>();
        all.add(new Measured(Benchmark.LEGAL, law));
        if (law instanceof FloorLookup.Usable(Floor legalFloor)) {
            all.addAll(beyondTheLaw(legalFloor, region, day));
        }
        return all;
    }

    private FloorLookup legalAt(Region region, LocalDate day) {
        return decisions
                .overrideAt(region, day)
                .<FloorLookup>map(row -> new FloorLookup.Usable(Floor.legal(region, day, row)))
                .orElseGet(() -> legal.floorAt(region, day));
    }

    private List<Measured> beyondTheLaw(Floor law, Region region, LocalDate day) {
        var all = new ArrayList<Measured>();
        decisions.policyAt(day).ifPresent(policy -> {
            if (policy.livingCounts()) {
                all.add(new Measured(Benchmark.LIVING, living(law, region, day)));
            }
            if (policy.pppShare().signum() > 0) {
                all.add(new Measured(Benchmark.PPP, purchasingPower(policy, law, region, day)));
            }
            var minimum = policy.policyHourly();
            if (minimum != null) {
                all.add(new Measured(Benchmark.POLICY, own(policy, minimum, law, region, day)));
            }
        });
        return all;
    }

    private FloorLookup living(Floor law, Region region, LocalDate day) {
        var known = decisions.livingAt(region, day);
        if (known.isEmpty()) {
            return new FloorLookup.Unusable(region, "nobody imported a living wage");
        }
        var wage = known.get();
        var source = "living wage of " + wage.familyType() + ", " + wage.source() + " (" + wage.licence() + ")";
        return inLocalMoney(
                law,
                region,
                day,
                Benchmark.LIVING,
                wage.currency(),
                wage.hourly(),
                BigDecimal.ONE,
                wage.validFrom(),
                source,
                Set.of());
    }

    /** The reference floor times the ratio of the price levels, in the currency of the law. */
    private FloorLookup purchasingPower(FloorPolicy policy, Floor law, Region region, LocalDate day) {
        var reference = policy.pppReference();
        if (reference == null || !(legalAt(reference, day) instanceof FloorLookup.Usable(Floor theirs))) {
            return new FloorLookup.Unusable(region, "the reference region has no usable floor");
        }
        var here = prices.newest(region);
        var there = prices.newest(reference);
        if (here.isEmpty() || there.isEmpty()) {
            return new FloorLookup.Unusable(
                    region, "no price level of " + (here.isEmpty() ? region : reference) + " that holds");
        }
        var apart = day.getYear() - Math.min(here.get().year(), there.get().year());
        if (apart > policy.pppYearsApart()) {
            return new FloorLookup.Unusable(region, "price levels are " + apart + " years old");
        }
        var badges = EnumSet.noneOf(Badge.class);
        badges.addAll(theirs.badges());
        var row = new WageRow(
                law.region(),
                law.row().currency(),
                theirs.amount().multiply(policy.pppShare()).multiply(here.get().perDollar()),
                WageUnit.HOUR,
                theirs.hours().multiply(there.get().perDollar()),
                policy.validFrom(),
                null,
                "purchasing power of " + reference,
                "floor policy " + policy.policyId(),
                "World Bank PA.NUS.PPP " + here.get().year() + " (CC BY 4.0)",
                Evidence.B,
                "",
                policy.validFrom(),
                badges);
        return new FloorLookup.Usable(new Floor(region, day, row, badges, Benchmark.PPP));
    }

    private FloorLookup own(FloorPolicy policy, Money minimum, Floor law, Region region, LocalDate day) {
        return inLocalMoney(
                law,
                region,
                day,
                Benchmark.POLICY,
                minimum.currency(),
                minimum.inMajorUnits(),
                BigDecimal.ONE,
                policy.validFrom(),
                "floor policy " + policy.policyId(),
                Set.of());
    }

    private FloorLookup inLocalMoney(
            Floor law,
            Region region,
            LocalDate day,
            Benchmark benchmark,
            String currency,
            BigDecimal amount,
            BigDecimal hours,
            LocalDate from,
            String source,
            Set<Badge> badges) {
        var local = law.row().currency();
        var known = rates.at(day);
        var sold =
                currency.equals(local) ? BigDecimal.ONE : known.usable(currency).orElse(null);
        var bought =
                currency.equals(local) ? BigDecimal.ONE : known.usable(local).orElse(null);
        if (sold == null || bought == null) {
            return new FloorLookup.Unusable(region, known.refusal(sold == null ? currency : local));
        }
        var row = new WageRow(
                region,
                local,
                amount.multiply(bought),
                WageUnit.HOUR,
                hours.multiply(sold),
                from,
                null,
                benchmark.name().toLowerCase(Locale.ROOT),
                source,
                source,
                Evidence.B,
                "",
                from,
                badges);
        return new FloorLookup.Usable(new Floor(region, day, row, badges, benchmark));
    }

    /** Exact: a / b > c / d. */
    private static boolean isHigher(Floor one, Floor other) {
        return one.amount().multiply(other.hours()).compareTo(other.amount().multiply(one.hours())) > 0;
    }
}
