package io.fairground.quality.ordinal;

/**
 * Which level to name when the probability of each is known. It depends on what an error costs.
 *
 * <p>For the levels 0, 1 and 2 with probabilities .4, .25 and .35 the mode is 0 (most often right), the median 1 (least
 * expected distance: .75, against .95 for 0 and 1.05 for 2).
 */
public enum LevelDecoder {

    /** The lowest level with at least half of the probability at or below it: minimises the expected absolute error. */
    MEDIAN {
        @Override
        public int decode(double[] probability, int from, int levelCount) {
            return quantile(probability, from, levelCount, 0.5);
        }
    },

    /** The most probable level, the lowest of equals: minimises the expected share of errors of any size. */
    MODE {
        @Override
        public int decode(double[] probability, int from, int levelCount) {
            var best = 0;
            for (var level = 1; level < levelCount; level++) {
                if (probability[from + level] > probability[from + best] + TOLERANCE) {
                    best = level;
                }
            }
            return best;
        }
    },

    /** The level nearest to the expected one: minimises the expected squared error. */
    MEAN {
        @Override
        public int decode(double[] probability, int from, int levelCount) {
            return (int) Math.ceil(expected(probability, from, levelCount) - 0.5 - TOLERANCE);
        }
    };

    private static final double TOLERANCE = 1e-9;

    /** @param probability of each level from {@code from} on; they sum to 1 */
    public abstract int decode(double[] probability, int from, int levelCount);

    /** The lowest level with at least this share of the probability at or below it. */
    static int quantile(double[] probability, int from, int levelCount, double share) {
        var below = 0.0;
        for (var level = 0; level < levelCount; level++) {
            below += probability[from + level];
            if (below >= share - TOLERANCE) {
                return level;
            }
        }
        return levelCount - 1;
    }

    static double expected(double[] probability, int from, int levelCount) {
        var sum = 0.0;
        for (var level = 0; level < levelCount; level++) {
            sum += level * probability[from + level];
        }
        return sum;
    }
}
