package io.fairground.payment.audit.app;

import io.fairground.payment.audit.report.Figures;
import io.fairground.payment.audit.report.GapRow;
import io.fairground.payment.audit.report.GapRow.Estimate;
import io.fairground.payment.audit.report.GapRow.Parts;
import io.fairground.payment.audit.statistics.Effect;
import io.fairground.payment.audit.statistics.Kitagawa;
import io.fairground.payment.audit.statistics.LogWaterfall;
import io.fairground.payment.audit.statistics.OaxacaBlinder;
import io.fairground.payment.audit.statistics.OutcomeGap;
import io.fairground.payment.audit.statistics.Verdict;
import io.fairground.payment.audit.statistics.WorkerWeek;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One region against the reference, over all categories or within one. */
record GapCell(
        String region, @Nullable String category, @Nullable OutcomeGap gap, WorkerWeeks weeks, List<WorkerWeek> rows) {

    private static final int DIGITS = 12;

    GapRow row(String reference, int k, double adjustedPValue, PriceGaps prices) {
        var workers = workers(region);
        var referenceWorkers = workers(reference);
        var fewest = Math.min(workers, referenceWorkers);
        var reasons = new ArrayList<String>();
        if (gap == null || fewest < k) {
            reasons.add(
                    "not enough data: a gap needs %d workers on each side".formatted(Math.max(k, Verdict.WORKERS_MIN)));
            return new GapRow(
                    region,
                    category,
                    Verdict.UNDECIDED,
                    workers < k ? 0 : workers,
                    referenceWorkers < k ? 0 : referenceWorkers,
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of(),
                    null,
                    reasons);
        }
        var verdict = Verdict.of(gap.careful(), fewest);
        var missing = verdict == Verdict.UNDECIDED ? Verdict.missing(gap.careful(), gap.rows()) : null;
        var waterfall = waterfall(reference);
        if (waterfall.isEmpty()) {
            reasons.add("waterfall: a factor is zero on one side");
        }
        return new GapRow(
                region,
                category,
                verdict,
                workers,
                referenceWorkers,
                rowsOf(region) + rowsOf(reference),
                category == null ? prices.of(region, reference) : null,
                estimate(gap.raw()),
                estimate(gap.adjusted()),
                estimate(gap.withoutQuality()),
                Figures.of(adjustedPValue),
                missing,
                kitagawa(reference),
                gap.decomposition().map(GapCell::parts).orElse(null),
                waterfall.map(GapCell::named).orElse(Map.of()),
                category == null ? headline(reference, workers, referenceWorkers, waterfall) : null,
                reasons);
    }

    private int workers(String of) {
        return (int) rows.stream()
                .filter(row -> row.region().equals(of))
                .map(WorkerWeek::worker)
                .distinct()
                .count();
    }

    private int rowsOf(String of) {
        return (int) rows.stream().filter(row -> row.region().equals(of)).count();
    }

    private static Estimate estimate(Effect effect) {
        return new Estimate(rounded(effect.gap()), rounded(effect.low(0.95)), rounded(effect.high(0.95)));
    }

    private Parts kitagawa(String reference) {
        var categories = List.copyOf(
                new TreeSet<>(rows.stream().map(WorkerWeek::category).toList()));
        var ours = sums(region, categories);
        var theirs = sums(reference, categories);
        var parts = Kitagawa.of(theirs[0], theirs[1], ours[0], ours[1]);
        return new Parts(
                exact(parts.mixTotal()), exact(parts.rateTotal()), exact(parts.mixTotal() + parts.rateTotal()));
    }

    private double[][] sums(String of, List<String> categories) {
        var sums = new double[2][categories.size()];
        for (var row : rows) {
            if (row.region().equals(of)) {
                sums[0][categories.indexOf(row.category())] += row.pay();
                sums[1][categories.indexOf(row.category())] += row.hours();
            }
        }
        return sums;
    }

    private static Parts parts(OaxacaBlinder parts) {
        return new Parts(
                exact(parts.explainedTotal()),
                exact(parts.unexplainedTotal()),
                exact(parts.explainedTotal() + parts.unexplainedTotal()));
    }

    private Optional<LogWaterfall> waterfall(String reference) {
        var ours = totals(region);
        var theirs = totals(reference);
        return ours.isComplete() && theirs.isComplete()
                ? Optional.of(LogWaterfall.of(ours).minus(LogWaterfall.of(theirs)))
                : Optional.empty();
    }

    private LogWaterfall.Totals totals(String of) {
        double submitted = 0;
        double offered = 0;
        double accepted = 0;
        double hours = 0;
        for (var week : weeks.used()) {
            if (week.region().equals(of) && (category == null || category.equals(WorkerWeeks.category(week)))) {
                var factor = weeks.factor(week.currency());
                submitted += week.submitted();
                offered += week.offeredMinor() * factor;
                accepted += week.paidMinor() * factor;
                hours += week.workMillis() / 3_600_000.0;
            }
        }
        return new LogWaterfall.Totals(submitted, offered, accepted, 0, 0, hours, hours);
    }

    private static Map<String, BigDecimal> named(LogWaterfall parts) {
        var named = new LinkedHashMap<String, BigDecimal>();
        named.put("price", exact(parts.price()));
        named.put("acceptance", exact(parts.acceptance()));
        named.put("bonus", exact(parts.bonus()));
        named.put("fee", exact(parts.fee()));
        named.put("taskTime", exact(parts.taskTime()));
        named.put("overhead", exact(parts.overhead()));
        named.put("total", exact(parts.total()));
        return named;
    }

    private String headline(String reference, int workers, int referenceWorkers, Optional<LogWaterfall> waterfall) {
        var effect = Objects.requireNonNull(gap).adjusted();
        var parts = waterfall.map(GapCell::points).orElse("no waterfall");
        return "For the same task category, week, language and measured quality, workers in %s earned %s per hour of all work"
                        .formatted(region, lessOrMore(effect.gap()))
                + " than in %s (95 %% CI %s to %s %%, %d + %d workers, %d worker-weeks). Of the raw difference of %s: %s."
                        .formatted(
                                reference,
                                percent(effect.low(0.95)),
                                percent(effect.high(0.95)),
                                workers,
                                referenceWorkers,
                                rowsOf(region) + rowsOf(reference),
                                lessOrMore(gap.raw().gap()),
                                parts);
    }

    private static String lessOrMore(double gap) {
        return percent(Math.abs(gap)) + (gap >= 0 ? " % less" : " % more");
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share * 100)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** The parts as shares of the log gap, which is what makes them add up. */
    private static String points(LogWaterfall parts) {
        return "price policy %s, acceptance %s, bonuses %s, fees %s, time per task %s, unpaid overhead %s points"
                .formatted(
                        point(parts.price(), parts),
                        point(parts.acceptance(), parts),
                        point(parts.bonus(), parts),
                        point(parts.fee(), parts),
                        point(parts.taskTime(), parts),
                        point(parts.overhead(), parts));
    }

    private static String point(double part, LogWaterfall parts) {
        var total = parts.total();
        return total == 0 ? "0" : percent(-Math.expm1(total) * part / total);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
