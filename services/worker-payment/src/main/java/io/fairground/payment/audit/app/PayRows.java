package io.fairground.payment.audit.app;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.audit.AccuracyStatistics;
import io.fairground.payment.audit.facts.Cell;
import io.fairground.payment.audit.facts.Measure;
import io.fairground.payment.audit.report.By;
import io.fairground.payment.audit.report.Conversion;
import io.fairground.payment.audit.report.Disclosure;
import io.fairground.payment.audit.report.Figures;
import io.fairground.payment.audit.report.FloorFigure;
import io.fairground.payment.audit.report.FloorFigure.Worked;
import io.fairground.payment.audit.report.OtherWork;
import io.fairground.payment.audit.report.PayRow;
import io.fairground.payment.audit.report.Scope;
import io.fairground.payment.audit.report.SmallCells.Part;
import io.fairground.payment.audit.report.Sums.Skill;
import io.fairground.payment.audit.report.Sums.WorkerSum;
import io.fairground.payment.audit.statistics.Spread;
import io.fairground.payment.earning.TimeBasis;
import io.fairground.payment.exchange.ExchangeRates;
import io.fairground.payment.floor.Benchmark;
import io.fairground.payment.floor.BindingFloors;
import io.fairground.payment.floor.Floor;
import io.fairground.payment.floor.FloorLookup;
import io.fairground.payment.floor.PppTable;
import io.fairground.payment.offer.OfferRules;
import io.fairground.payment.offer.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes rows of the pay table from sums. */
@ApplicationScoped
class PayRows {

    private static final int SECONDS_PER_DAY = 86_400;
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    private final BindingFloors floors;
    private final OfferRules rules;
    private final PppTable prices;
    private final Conversion conversion;
    private final OtherWork otherWork;

    PayRows(BindingFloors floors, OfferRules rules, PppTable prices, ExchangeRates rates, OtherWork otherWork) {
        this.floors = floors;
        this.rules = rules;
        this.prices = prices;
        this.conversion = new Conversion(rates);
        this.otherWork = otherWork;
    }

    PayRow row(
            Part part,
            List<By> by,
            String currency,
            Scope scope,
            long[] values,
            List<WorkerSum> workers,
            List<Skill> skills) {
        var reasons = new ArrayList<String>();
        var pay = new Money(value(values, Measure.PAID_MINOR), currency);
        var paidMillis = paidMillis(values, reasons);
        var allMillis = value(values, Measure.WORK_MILLIS);
        explainHours(values, scope, reasons);
        var regions = workers.stream().map(WorkerSum::region).distinct().toList();
        var worked = workers.stream().filter(worker -> worker.workMillis() > 0).toList();
        var quality = AccuracyStatistics.of(skills.stream().map(Skill::figure).toList());
        if (quality.isEmpty()) {
            reasons.add("quality: quality control has not announced any skill yet");
        }
        var spread = worked.isEmpty()
                ? null
                : new Spread(worked.stream().mapToDouble(PayRows::hourly).toArray());
        return new PayRow(
                part.groups().size() == 1 ? named(part, by) : List.of(part.name()),
                part.groups().size() == 1 ? 0 : part.groups().size(),
                part.workers(),
                value(values, Measure.SUBMITTED),
                value(values, Measure.UNFINISHED),
                paidMillis == null ? null : Figures.hours(paidMillis),
                Figures.hours(allMillis),
                paidMillis == null ? null : Figures.ratio(allMillis - paidMillis, allMillis),
                pay,
                payIn(pay, regions, reasons),
                paidMillis == null ? null : perHour(pay, paidMillis),
                perHour(pay, allMillis),
                spread == null ? null : money(spread.quantile(0.5), currency),
                spread == null ? null : money(spread.quantile(0.1), currency),
                floors(worked, regions, currency, scope.toWeek().plusDays(6), reasons),
                pay,
                Figures.ratio(pay.amountMinor(), pay.amountMinor()),
                quality.orElse(null),
                quality.map(accuracy -> accuracy.estimate().signum() == 0 || value(values, Measure.PAID) == 0
                                ? null
                                : pay.inMajorUnits()
                                        .divide(
                                                accuracy.estimate()
                                                        .multiply(BigDecimal.valueOf(value(values, Measure.PAID))),
                                                6,
                                                RoundingMode.HALF_EVEN))
                        .orElse(null),
                Figures.ratio(value(values, Measure.EXCLUDED), value(values, Measure.SUBMITTED)),
                Figures.ratio(value(values, Measure.REFUSED), value(values, Measure.SUBMITTED)),
                Figures.ratio(
                        value(values, Measure.OVERTURNED),
                        value(values, Measure.OVERTURNED) + value(values, Measure.REFUSED)),
                Figures.ratio(value(values, Measure.PAY_DELAY_SECONDS), SECONDS_PER_DAY * value(values, Measure.PAID)),
                basis(values),
                reasons);
    }

    private static List<String> named(Part part, List<By> by) {
        return by.isEmpty()
                ? List.of()
                : Disclosure.key(part.groups().getFirst().name());
    }

    private static @Nullable Long paidMillis(long[] values, List<String> reasons) {
        var untimed = value(values, Measure.PAID) - value(values, Measure.PAID_TIMED);
        if (untimed > 0) {
            reasons.add("paidHours: %d of %d paid assignments carry no active time"
                    .formatted(untimed, value(values, Measure.PAID)));
            return null;
        }
        return value(values, Measure.PAID_MILLIS);
    }

    private void explainHours(long[] values, Scope scope, List<String> reasons) {
        if (value(values, Measure.UNTIMED) > 0) {
            reasons.add(
                    "allHours: %d ended assignments carry no active time, and were held for %s hours; hours are at least"
                                    .formatted(
                                            value(values, Measure.UNTIMED),
                                            Figures.hours(value(values, Measure.UNTIMED_WALL_MILLIS)))
                            + " and pay for an hour of all work at most what is shown");
        }
        if (otherWork.hours(scope).isEmpty()) {
            reasons.add("allHours: search, waiting, training and administration are not measured");
        }
        reasons.add("billed: no fee is announced by any event, so what left the escrow is what was paid");
        reasons.add("topUps, bonuses: not part of pay in this table yet; fxSpread: no event announces any");
    }

    private Map<String, BigDecimal> payIn(Money pay, List<String> regions, List<String> reasons) {
        var in = new TreeMap<String, BigDecimal>();
        for (var currency : List.of("EUR", "USD")) {
            conversion
                    .of(pay, currency)
                    .ifPresentOrElse(
                            amount -> in.put(currency, amount),
                            () -> reasons.add(currency + ": no usable exchange rate for " + pay.currency()));
        }
        international(pay, regions)
                .ifPresentOrElse(
                        amount -> in.put("international dollars", amount),
                        () -> reasons.add("international dollars: no price level that holds for this row"));
        return in;
    }

    private Optional<BigDecimal> international(Money pay, List<String> regions) {
        if (regions.size() != 1 || regions.getFirst().equals(Cell.NOWHERE)) {
            return Optional.empty();
        }
        var region = Region.of(regions.getFirst());
        if (!(floors.floorAt(region, LocalDate.of(conversion.rates().asOf().getYear(), 1, 1))
                instanceof FloorLookup.Usable(Floor floor))) {
            return Optional.empty();
        }
        return prices.newest(region)
                .flatMap(level -> conversion
                        .factor(pay.currency(), floor.row().currency())
                        .map(factor -> pay.inMajorUnits()
                                .multiply(factor)
                                .divide(level.perDollar(), 2, RoundingMode.HALF_EVEN)));
    }

    private List<FloorFigure> floors(
            List<WorkerSum> worked, List<String> regions, String currency, LocalDate day, List<String> reasons) {
        if (worked.isEmpty() || regions.size() != 1 || regions.getFirst().equals(Cell.NOWHERE)) {
            reasons.add("floors: only for a row of one region with active time");
            return List.of();
        }
        var paid = worked.stream()
                .map(worker -> new Worked(worker.paidMinor(), worker.workMillis()))
                .toList();
        var figures = new ArrayList<FloorFigure>();
        var missing = EnumSet.allOf(Benchmark.class);
        for (var measured : floors.benchmarksAt(Region.of(regions.getFirst()), day)) {
            missing.remove(measured.benchmark());
            switch (measured.lookup()) {
                case FloorLookup.Unusable(Region _, String reason) ->
                    reasons.add(measured.benchmark() + " floor: " + reason);
                case FloorLookup.Usable(Floor floor) -> {
                    switch (rules.hourly(floor, currency)) {
                        case Quote.Quoted(Money hourly, Floor _) ->
                            figures.add(FloorFigure.of(measured.benchmark(), hourly, source(floor), paid));
                        case Quote.NoExchangeRate(String reason) ->
                            reasons.add(measured.benchmark() + " floor: " + reason);
                        case Quote.NoUsableFloor(String reason) ->
                            reasons.add(measured.benchmark() + " floor: " + reason);
                    }
                }
            }
        }
        missing.forEach(benchmark -> reasons.add(benchmark + " floor: no signed policy names it"));
        return figures;
    }

    private static String source(Floor floor) {
        var row = floor.row();
        return "%s from %s, %s, %s".formatted(row.region(), row.effectiveFrom(), row.instrument(), row.source());
    }

    private static TimeBasis basis(long[] values) {
        var replayed = value(values, Measure.REPLAYED);
        var timed = value(values, Measure.PAID_TIMED);
        if (timed == 0) {
            return TimeBasis.NOT_RECORDED;
        }
        return replayed == 0 ? TimeBasis.MEASURED : replayed == timed ? TimeBasis.REPLAYED : TimeBasis.MIXED;
    }

    private static double hourly(WorkerSum worker) {
        return worker.paidMinor() * 3_600_000.0 / worker.workMillis();
    }

    private static Money money(double minor, String currency) {
        return new Money(Math.round(minor), currency);
    }

    private static @Nullable Money perHour(Money pay, long millis) {
        return millis == 0
                ? null
                : new Money(
                        BigDecimal.valueOf(pay.amountMinor())
                                .multiply(MILLIS_PER_HOUR)
                                .divide(BigDecimal.valueOf(millis), 0, RoundingMode.HALF_EVEN)
                                .longValueExact(),
                        pay.currency());
    }

    private static long value(long[] values, Measure measure) {
        return values[measure.ordinal()];
    }
}
