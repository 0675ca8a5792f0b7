package io.fairground.quality.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Many tests at once: adjusted p-values by Benjamini and Hochberg. Of the tests whose adjusted value is at most {@code q}, on
 * average at most the share {@code q} is a false alarm.
 *
 * <pre>
 * adjusted(i) = min over tests j with p(j) >= p(i) of p(j) * tests / rank(j)
 * </pre>
 *
 * Y. Benjamini and Y. Hochberg, <em>Controlling the false discovery rate</em>, 1995; valid for tests that are independent or rise
 * and fall together. Example: .01, .02 and .9 become .03, .03 and .9.
 */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /** @param p one for each test; NaN where none was made, and so it stays */
    public static double[] adjusted(double... p) {
        var tested = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .toList();
        var adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        var least = 1.0;
        var rank = tested.size();
        for (var i : tested) {
            least = Math.min(least, p[i] * tested.size() / rank--);
            adjusted[i] = least;
        }
        return adjusted;
    }
}
