package io.fairground.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Pairs of embeddings whose cosine is at least a threshold.
 *
 * <p>Up to {@value #EXACT_MAX} of them are compared each with each. Of more, only those are compared that fall on the
 * same side of each of {@code k} random planes in one of {@code L} draws: two at an angle {@code a} fall on the same
 * side of one plane with probability {@code 1 - a / pi} (M. S. Charikar, <em>Similarity estimation techniques from
 * rounding algorithms</em>, STOC 2002), so a pair at the threshold is found with probability
 * {@code 1 - (1 - (1 - a / pi)^k)^L}, and one above it more likely. {@code k} is about log2 of their number, so that
 * few unlike ones meet, and {@code L} is taken so that the probability is {@value #FOUND}. Every pair is confirmed by
 * its cosine: none is reported that is below the threshold. The planes are drawn with a fixed seed, so the same texts
 * give the same pairs.
 */
public final class NearDuplicates {

    static final Comparator<NearDuplicate> MOST_ALIKE_FIRST = Comparator.comparingDouble(
                    (NearDuplicate pair) -> -pair.cosine())
            .thenComparingInt(NearDuplicate::first)
            .thenComparingInt(NearDuplicate::second);

    private static final int EXACT_MAX = 2000;
    private static final double FOUND = 0.99;
    private static final int DRAWS_MAX = 400;
    private static final long SEED = 20_020_519;

    private final List<Embedding> embeddings;
    private final double threshold;
    private final Map<Long, NearDuplicate> found = new LinkedHashMap<>();

    private NearDuplicates(List<Embedding> embeddings, double threshold) {
        this.embeddings = embeddings;
        this.threshold = threshold;
    }

    /**
     * @param threshold above 0 and at most 1, such as 0.9
     * @return most alike first
     * @throws IllegalArgumentException if there are so many embeddings that pairs this unlike cannot be found in
     *     bounded time
     */
    public static List<NearDuplicate> among(List<Embedding> embeddings, double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("a threshold lies between 0 and 1");
        }
        var search = new NearDuplicates(embeddings, threshold);
        if (embeddings.size() <= EXACT_MAX) {
            search.compareAll();
        } else {
            search.compareNeighbours(planes(embeddings.size()));
        }
        var pairs = new ArrayList<>(search.found.values());
        pairs.sort(MOST_ALIKE_FIRST);
        return pairs;
    }

    private static int planes(int count) {
        return 32 - Integer.numberOfLeadingZeros(count - 1);
    }

    /** How often planes must be drawn so that a pair at the threshold meets with probability {@value #FOUND}. */
    static int draws(int planes, double threshold) {
        var meets = Math.pow(1 - Math.acos(threshold) / Math.PI, planes);
        return meets >= FOUND ? 1 : (int) Math.ceil(Math.log(1 - FOUND) / Math.log1p(-meets));
    }

    private void compareAll() {
        for (var first = 0; first < embeddings.size(); first++) {
            for (var second = first + 1; second < embeddings.size(); second++) {
                compare(first, second);
            }
        }
    }

    private void compareNeighbours(int planes) {
        var draws = draws(planes, threshold);
        if (draws > DRAWS_MAX) {
            throw new IllegalArgumentException("the threshold is too low for so many texts");
        }
        var random = new Random(SEED);
        for (var draw = 0; draw < draws; draw++) {
            for (var bucket : buckets(random, planes).values()) {
                for (var i = 0; i < bucket.size(); i++) {
                    for (var j = i + 1; j < bucket.size(); j++) {
                        compare(bucket.get(i), bucket.get(j));
                    }
                }
            }
        }
    }

    private Map<Integer, List<Integer>> buckets(Random random, int planes) {
        var normals = new float[planes][embeddings.getFirst().dimensions()];
        for (var normal : normals) {
            for (var i = 0; i < normal.length; i++) {
                normal[i] = (float) random.nextGaussian();
            }
        }
        var buckets = new HashMap<Integer, List<Integer>>();
        for (var index = 0; index < embeddings.size(); index++) {
            var side = 0;
            for (var normal : normals) {
                side = side << 1 | (embeddings.get(index).dot(normal) > 0 ? 1 : 0);
            }
            buckets.computeIfAbsent(side, _ -> new ArrayList<>()).add(index);
        }
        return buckets;
    }

    private void compare(int first, int second) {
        var cosine = embeddings.get(first).cosine(embeddings.get(second));
        if (cosine >= threshold) {
            found.putIfAbsent((long) first << 32 | second, new NearDuplicate(first, second, cosine));
        }
    }
}
