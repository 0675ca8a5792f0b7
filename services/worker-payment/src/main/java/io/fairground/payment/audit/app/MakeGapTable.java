package io.fairground.payment.audit.app;

import io.fairground.payment.audit.report.By;
import io.fairground.payment.audit.report.Conversion;
import io.fairground.payment.audit.report.GapRow;
import io.fairground.payment.audit.report.Scope;
import io.fairground.payment.audit.report.Sums;
import io.fairground.payment.audit.statistics.FalseDiscovery;
import io.fairground.payment.audit.statistics.OutcomeGap;
import io.fairground.payment.audit.statistics.WorkerWeek;
import io.fairground.payment.exchange.ExchangeRates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Estimates how much less each region is paid than the reference, over all categories and within each. */
@ApplicationScoped
public class MakeGapTable {

    private final Sums sums;
    private final Conversion conversion;

    MakeGapTable(Sums sums, ExchangeRates rates) {
        this.sums = sums;
        this.conversion = new Conversion(rates);
    }

    /**
     * @param currency that pay was compared in
     * @param leftOut worker-weeks without active time, pay or a rate
     */
    public record GapTable(Scope scope, String reference, String currency, List<GapRow> rows, int leftOut) {}

    /** @param k the fewest workers a region may have to be shown */
    @Transactional
    public GapTable of(Scope scope, String reference, String currency, int k) {
        var skills = sums.skills(scope, List.of());
        var weeks = new WorkerWeeks(sums.weeks(scope), skills, conversion, currency);
        var prices = new PriceGaps(sums.groups(scope, List.of(By.REGION, By.JOB, By.LEVEL)), weeks::factor);
        var cells = new ArrayList<GapCell>();
        cells.addAll(cells(weeks, weeks.rows(), null, reference));
        var byCategory = new TreeMap<String, List<WorkerWeek>>(
                weeks.rows().stream().collect(Collectors.groupingBy(WorkerWeek::category)));
        if (byCategory.size() > 1) {
            byCategory.forEach((category, rows) -> cells.addAll(cells(weeks, rows, category, reference)));
        }
        var adjusted = FalseDiscovery.adjusted(cells.stream()
                .mapToDouble(
                        cell -> cell.gap() == null ? 1 : cell.gap().careful().pValue())
                .toArray());
        var rows = new ArrayList<GapRow>();
        for (int i = 0; i < cells.size(); i++) {
            rows.add(cells.get(i).row(reference, k, adjusted[i], prices));
        }
        return new GapTable(scope, reference, currency, List.copyOf(rows), weeks.leftOut());
    }

    private static List<GapCell> cells(
            WorkerWeeks weeks, List<WorkerWeek> rows, @Nullable String category, String reference) {
        var gaps = new HashMap<String, OutcomeGap>();
        OutcomeGap.of(rows, reference).forEach(gap -> gaps.put(gap.region(), gap));
        var regions = new TreeSet<>(rows.stream().map(WorkerWeek::region).toList());
        regions.remove(reference);
        return regions.stream()
                .map(region -> new GapCell(region, category, gaps.get(region), weeks, rows))
                .toList();
    }
}
