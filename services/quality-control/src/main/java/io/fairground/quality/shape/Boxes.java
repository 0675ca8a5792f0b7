package io.fairground.quality.shape;

import io.fairground.quality.matching.Extent;
import io.fairground.quality.numeric.WeightedMedian;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Boxes by the overlap of their areas, and one box of several, edge by edge.
 *
 * <p>Of the boxes (0, 0, 10, 10), (1, 0, 11, 10) and (2, 2, 30, 10) with equal weights the median is (1, 0, 11, 10),
 * the mean (1, .67, 17, 10): one careless edge does not move the median.
 */
public enum Boxes implements Extent<Box> {

    /** Each edge at the weighted median of the edges: bears the careless. The default choice. */
    MEDIAN {
        @Override
        double edge(double[] edges, double[] weights) {
            return WeightedMedian.of(edges, weights);
        }
    },

    /** Each edge at the weighted mean: best where all err alike and a little. */
    MEAN {
        @Override
        double edge(double[] edges, double[] weights) {
            var sum = 0.0;
            var total = 0.0;
            for (var i = 0; i < edges.length; i++) {
                sum += weights[i] * edges[i];
                total += weights[i];
            }
            return sum / total;
        }
    };

    abstract double edge(double[] edges, double[] weights);

    @Override
    public double overlap(Box first, Box second) {
        return first.overlap(second);
    }

    @Override
    public Comparator<Box> order() {
        return Comparator.comparingDouble(Box::left)
                .thenComparingDouble(Box::top)
                .thenComparingDouble(Box::right)
                .thenComparingDouble(Box::bottom);
    }

    @Override
    public Box consensus(List<Box> boxes, double[] weights) {
        return new Box(
                edge(boxes, weights, Box::left),
                edge(boxes, weights, Box::top),
                edge(boxes, weights, Box::right),
                edge(boxes, weights, Box::bottom));
    }

    private double edge(List<Box> boxes, double[] weights, ToDoubleFunction<Box> which) {
        return edge(boxes.stream().mapToDouble(which).toArray(), weights);
    }
}
