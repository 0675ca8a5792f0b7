package io.fairground.payment.audit.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * p-values of many cells, adjusted so that among those at most q an expected share of q is false: p(i) x m / i, from the
 * largest down never rising (Benjamini and Hochberg, JRSS B 57(1), 1995).
 */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /** @return the adjusted values in the order of the given ones */
    public static double[] adjusted(double[] pValues) {
        var order = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var adjusted = new double[pValues.length];
        double least = 1;
        for (int rank = pValues.length; rank >= 1; rank--) {
            var i = order[rank - 1];
            least = Math.min(least, pValues[i] * pValues.length / rank);
            adjusted[i] = least;
        }
        return adjusted;
    }
}
