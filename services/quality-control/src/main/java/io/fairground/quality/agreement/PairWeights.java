package io.fairground.quality.agreement;

/** The weight of each pair of classes. */
record PairWeights(int classCount, Weighting weighting) {

    double of(int one, int other) {
        return weighting.weight(one, other, classCount);
    }

    /** For each class the sum of its weights with all answers counted in {@code totals}. */
    double[] around(int[] totals) {
        var around = new double[classCount];
        for (var other = 0; other < classCount; other++) {
            for (var c = 0; c < classCount && totals[other] > 0; c++) {
                around[c] += totals[other] * of(c, other);
            }
        }
        return around;
    }
}
