package io.fairground.quality.agreement;

/** Ratio: a difference counts as much as it is large beside the two values. Sums visit each pair of classes. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves the package
record Proportion(double[] values) implements Ruler {

    @Override
    public double pairs(int[] classOf, int[] x, int[] y, int from, int to) {
        var total = 0.0;
        for (var one = from; one < to; one++) {
            for (var other = from; other < to && x[one] > 0; other++) {
                total += (double) x[one] * y[other] * squared(classOf[one], classOf[other]);
            }
        }
        return total;
    }

    @Override
    public double[] field(int[] totals) {
        var field = new double[totals.length];
        for (var other = 0; other < totals.length; other++) {
            for (var c = 0; c < field.length && totals[other] > 0; c++) {
                field[c] += totals[other] * squared(c, other);
            }
        }
        return field;
    }

    private double squared(int one, int other) {
        var sum = values[one] + values[other];
        if (sum == 0) {
            return 0;
        }
        var share = (values[one] - values[other]) / sum;
        return share * share;
    }
}
