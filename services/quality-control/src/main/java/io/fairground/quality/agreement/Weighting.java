package io.fairground.quality.agreement;

/** How much two different classes still agree, 0 to 1, in a weighted kappa. */
public enum Weighting {
    /** Not at all. */
    UNWEIGHTED {
        @Override
        double weight(int one, int other, int classCount) {
            return one == other ? 1 : 0;
        }
    },

    /** {@code 1 - |i - j| / (classes - 1)}: for classes in order, each step counts the same. */
    LINEAR {
        @Override
        double weight(int one, int other, int classCount) {
            return one == other ? 1 : 1 - Math.abs(one - other) / (classCount - 1.0);
        }
    },

    /** {@code 1 - (i - j)^2 / (classes - 1)^2}: near misses hardly count, far ones much. */
    QUADRATIC {
        @Override
        double weight(int one, int other, int classCount) {
            var steps = LINEAR.weight(one, other, classCount) - 1;
            return 1 - steps * steps;
        }
    };

    abstract double weight(int one, int other, int classCount);
}
