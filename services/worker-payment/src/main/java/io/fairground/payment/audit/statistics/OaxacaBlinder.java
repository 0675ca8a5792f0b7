package io.fairground.payment.audit.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A difference of two mean outcomes, split into what the covariates explain and what they do not.
 *
 * <p>With weighted covariate means m, coefficients b of each group alone, and b* of both together WITH an indicator of the
 * group (without it, part of the gap would hide in b*: Jann, Stata Journal 8(4), 2008): (m_ref - m_r)'b* [explained] +
 * m_ref'(b_ref - b*) + m_r'(b* - b_r) [unexplained] (Oaxaca, IER 14, 1973; Blinder, JHR 8, 1973). Exact when the first column
 * is the constant 1.
 *
 * @param explained one part for each column
 * @param unexplained one part for each column
 */
public record OaxacaBlinder(double[] explained, double[] unexplained) {

    /** @param columns of both; the first is the constant 1 */
    public static OaxacaBlinder of(int columns, List<Observation> reference, List<Observation> group) {
        var referenceFit = coefficients(columns, reference);
        var groupFit = coefficients(columns, group);
        var pooled = pooled(columns, reference, group);
        var referenceMeans = means(columns, reference);
        var groupMeans = means(columns, group);
        var explained = new double[columns];
        var unexplained = new double[columns];
        for (int k = 0; k < columns; k++) {
            explained[k] = (referenceMeans[k] - groupMeans[k]) * pooled[k];
            unexplained[k] =
                    referenceMeans[k] * (referenceFit[k] - pooled[k]) + groupMeans[k] * (pooled[k] - groupFit[k]);
        }
        return new OaxacaBlinder(explained, unexplained);
    }

    public double explainedTotal() {
        return Sums.of(explained);
    }

    public double unexplainedTotal() {
        return Sums.of(unexplained);
    }

    private static double[] coefficients(int columns, List<Observation> rows) {
        return LeastSquares.fit(columns, rows).coefficients();
    }

    private static double[] pooled(int columns, List<Observation> reference, List<Observation> group) {
        var all = new ArrayList<>(reference);
        var firstOfGroup =
                1 + reference.stream().mapToInt(Observation::cluster).max().orElse(-1);
        for (var row : group) {
            var marked = Arrays.copyOf(row.columns(), row.columns().length + 1);
            var values = Arrays.copyOf(row.values(), marked.length);
            marked[marked.length - 1] = columns;
            values[marked.length - 1] = 1;
            all.add(new Observation(marked, values, row.outcome(), row.weight(), firstOfGroup + row.cluster()));
        }
        return coefficients(columns + 1, all);
    }

    private static double[] means(int columns, List<Observation> rows) {
        var means = new double[columns];
        double weight = 0;
        for (var row : rows) {
            weight += row.weight();
            for (int i = 0; i < row.columns().length; i++) {
                means[row.columns()[i]] += row.weight() * row.values()[i];
            }
        }
        for (int k = 0; k < columns; k++) {
            means[k] /= weight;
        }
        return means;
    }
}
