package io.fairground.payment.audit.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of the regression behind an adjusted gap: a constant, the region, and what is held equal. */
final class GapModel {

    private static final int CONSTANT = 0;

    /** The column whose coefficient is the log gap. */
    static final int REGION = 1;

    private static final int NEWCOMER = 2;
    private static final int QUALITY = 3;
    private static final int QUALITY_UNKNOWN = 4;
    private static final int FIRST_INDICATOR = 5;

    private final Map<String, Integer> indicators = new HashMap<>();
    private final Map<String, Integer> clusters = new HashMap<>();
    private final List<Observation> rows = new ArrayList<>();
    private final boolean withQuality;
    private final double meanQuality;

    GapModel(List<WorkerWeek> weeks, String reference, boolean withQuality) {
        this.withQuality = withQuality;
        // quality is centred: a column near a constant loses digits
        this.meanQuality = weeks.stream()
                .mapToDouble(WorkerWeek::quality)
                .filter(quality -> !Double.isNaN(quality))
                .average()
                .orElse(0);
        weeks.forEach(week -> add(week, reference));
    }

    int columns() {
        return FIRST_INDICATOR + indicators.size();
    }

    List<Observation> rows() {
        return rows;
    }

    /** Oaxaca and Blinder over the same covariates: the region's own column is what they ask about, and left out. */
    OaxacaBlinder decomposition() {
        var reference = new ArrayList<Observation>();
        var group = new ArrayList<Observation>();
        for (var row : rows) {
            var isReference = row.columns()[REGION] != REGION;
            (isReference ? reference : group).add(isReference ? row : withoutRegion(row));
        }
        return OaxacaBlinder.of(columns(), renumbered(reference), renumbered(group));
    }

    private static Observation withoutRegion(Observation row) {
        var columns =
                IntStream.of(row.columns()).filter(column -> column != REGION).toArray();
        var values = new double[columns.length];
        values[0] = row.values()[0];
        System.arraycopy(row.values(), 2, values, 1, columns.length - 1);
        return new Observation(columns, values, row.outcome(), row.weight(), row.cluster());
    }

    private static List<Observation> renumbered(List<Observation> rows) {
        var numbers = new HashMap<Integer, Integer>();
        return rows.stream()
                .map(row -> new Observation(
                        row.columns(),
                        row.values(),
                        row.outcome(),
                        row.weight(),
                        numbers.computeIfAbsent(row.cluster(), _ -> numbers.size())))
                .toList();
    }

    LeastSquares.Fit fit() {
        return LeastSquares.fit(columns(), rows);
    }

    private void add(WorkerWeek week, String reference) {
        var columns = new ArrayList<Integer>();
        var values = new ArrayList<Double>();
        put(columns, values, CONSTANT, 1);
        put(columns, values, REGION, week.region().equals(reference) ? 0 : 1);
        put(columns, values, NEWCOMER, week.newcomer() ? 1 : 0);
        if (withQuality) {
            var isKnown = !Double.isNaN(week.quality());
            put(columns, values, QUALITY, isKnown ? week.quality() - meanQuality : 0);
            put(columns, values, QUALITY_UNKNOWN, isKnown ? 0 : 1);
        }
        put(columns, values, indicator("category " + week.category()), 1);
        put(columns, values, indicator("week " + week.week()), 1);
        put(columns, values, indicator("language " + week.language()), 1);
        rows.add(new Observation(
                columns.stream().mapToInt(Integer::intValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                Math.log(week.pay() / week.hours()),
                week.hours(),
                clusters.computeIfAbsent(week.worker(), _ -> clusters.size())));
    }

    private int indicator(String name) {
        return indicators.computeIfAbsent(name, _ -> FIRST_INDICATOR + indicators.size());
    }

    private static void put(List<Integer> columns, List<Double> values, int column, double value) {
        if (value != 0) {
            columns.add(column);
            values.add(value);
        }
    }
}
