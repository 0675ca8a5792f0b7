package io.fairground.quality.matching;

import java.util.Comparator;
import java.util.List;

/** What has to be known of a kind of extent, such as boxes or spans, to match marks and to make one of many. */
public interface Extent<E> {

    /** How far two extents are the same, 0 to 1, such as their intersection over union; symmetric. */
    double overlap(E first, E second);

    /** A total order by content, so that no result depends on whose answer came first. */
    Comparator<E> order();

    /**
     * The extent that several mean.
     *
     * @param extents at least one
     * @param weights positive, one for each extent
     */
    E consensus(List<E> extents, double[] weights);

    /**
     * The extent with the greatest weighted overlap with the others, the first of equals in {@link #order}: always
     * someone's.
     */
    default E nearest(List<E> extents, double[] weights) {
        var best = extents.get(0);
        var greatest = -1.0;
        for (var candidate : extents.stream().sorted(order()).toList()) {
            var sum = 0.0;
            for (var i = 0; i < weights.length; i++) {
                sum += weights[i] * overlap(candidate, extents.get(i));
            }
            if (sum > greatest + 1e-9) {
                best = candidate;
                greatest = sum;
            }
        }
        return best;
    }
}
