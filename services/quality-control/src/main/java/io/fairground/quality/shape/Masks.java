package io.fairground.quality.shape;

import io.fairground.quality.matching.Extent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Masks by the overlap of their pixels, and one of several, pixel by pixel. At most 64 masks of one thing. */
public enum Masks implements Extent<Mask> {

    /** What masks with more than half of the weight contain. The default choice. */
    VOTE {
        @Override
        Mask consensus(Overlay overlay, double[] weights) {
            var half = Arrays.stream(weights).sum() * (0.5 + TOLERANCE);
            return overlay.mask(pattern -> Overlay.weight(pattern, weights) > half);
        }
    },

    /** What is probable when each mask has its own rates of missing and of overdrawing, see {@link Staple}. */
    STAPLE {
        @Override
        Mask consensus(Overlay overlay, double[] weights) {
            var probability = Staple.fit(overlay.pixels(), overlay.frame(), weights);
            return overlay.mask(pattern -> probability.getOrDefault(pattern, 0.0) > 0.5);
        }
    };

    private static final double TOLERANCE = 1e-9;

    abstract Mask consensus(Overlay overlay, double[] weights);

    @Override
    public double overlap(Mask first, Mask second) {
        return first.overlap(second);
    }

    @Override
    public Comparator<Mask> order() {
        return Comparator.comparingInt(Mask::width)
                .thenComparingInt(Mask::height)
                .thenComparing(Mask::edges, Arrays::compare);
    }

    /** Where no pixel is in, the mask that overlaps most with the others. */
    @Override
    public Mask consensus(List<Mask> masks, double[] weights) {
        var overlay = new Overlay(masks);
        if (overlay.frame() == 0) {
            return masks.get(0);
        }
        var consensus = consensus(overlay, weights);
        return consensus.area() == 0 ? nearest(masks, weights) : consensus;
    }
}
