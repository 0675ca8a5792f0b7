package io.fairground.quality.shape;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Several masks on top of each other: stretches of pixels that the same masks contain. A pattern has bit {@code i} set
 * where mask {@code i} contains the pixel, so the work does not grow with the image but with the runs.
 */
final class Overlay {

    static final int MAX_MASKS = Long.SIZE;

    /** Which patterns a consensus takes. */
    interface Choice {
        boolean takes(long pattern);
    }

    private final int width;
    private final int height;
    private final int[] start;
    private final long[] pattern;
    private final int stretches;

    Overlay(List<Mask> masks) {
        if (masks.size() > MAX_MASKS) {
            throw new IllegalArgumentException("at most " + MAX_MASKS + " masks of one thing, not " + masks.size());
        }
        this.width = masks.get(0).width();
        this.height = masks.get(0).height();
        // An edge and its mask in one number: sorting by it sorts by pixel.
        var edges = masks.stream().mapToInt(mask -> mask.edges().length).sum();
        var events = new long[edges];
        var count = 0;
        for (var mask = 0; mask < masks.size(); mask++) {
            for (var edge : masks.get(mask).edges()) {
                events[count++] = (long) edge << 8 | mask;
            }
        }
        Arrays.sort(events);
        this.start = new int[count + 1];
        this.pattern = new long[count];
        this.stretches = fill(events);
    }

    private int fill(long[] events) {
        var used = 0;
        var current = 0L;
        for (var event : events) {
            var pixel = (int) (event >>> 8);
            if (used > 0 && start[used - 1] == pixel) {
                used--;
            }
            current ^= 1L << (event & 0xff);
            start[used] = pixel;
            pattern[used++] = current;
        }
        // The last edge closes the last run, so the last pattern is empty and ends where it starts.
        start[used] = used == 0 ? 0 : start[used - 1];
        return used;
    }

    /** Pixels of each pattern; the pixels in no mask are left out. */
    TreeMap<Long, Integer> pixels() {
        var pixels = new TreeMap<Long, Integer>();
        for (var i = 0; i < stretches; i++) {
            if (pattern[i] != 0) {
                pixels.merge(pattern[i], start[i + 1] - start[i], Integer::sum);
            }
        }
        return pixels;
    }

    /** Pixels of the smallest upright box around all masks. */
    int frame() {
        var left = width;
        var right = 0;
        var top = height;
        var bottom = 0;
        for (var i = 0; i < stretches; i++) {
            if (pattern[i] != 0) {
                var last = start[i + 1] - 1;
                var wraps = start[i] / width != last / width;
                left = Math.min(left, wraps ? 0 : start[i] % width);
                right = Math.max(right, wraps ? width : last % width + 1);
                top = Math.min(top, start[i] / width);
                bottom = Math.max(bottom, last / width + 1);
            }
        }
        return Math.max(0, right - left) * Math.max(0, bottom - top);
    }

    Mask mask(Choice choice) {
        var edges = new int[2 * stretches];
        var count = 0;
        for (var i = 0; i < stretches; i++) {
            if (pattern[i] != 0 && choice.takes(pattern[i])) {
                if (count > 0 && edges[count - 1] == start[i]) {
                    count--;
                } else {
                    edges[count++] = start[i];
                }
                edges[count++] = start[i + 1];
            }
        }
        return Mask.ofEdges(width, height, Arrays.copyOf(edges, count));
    }

    /** Sum of the weights of the masks in a pattern. */
    static double weight(long pattern, double[] weights) {
        var sum = 0.0;
        for (var mask = 0; mask < weights.length; mask++) {
            sum += (pattern >>> mask & 1) == 1 ? weights[mask] : 0;
        }
        return sum;
    }
}
