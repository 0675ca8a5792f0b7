package io.fairground.quality.agreement;

/** Nominal: two classes are the same or they are not. Sums are whole numbers, and exact. */
record SameClass() implements Ruler {

    @Override
    public double pairs(int[] classOf, int[] x, int[] y, int from, int to) {
        var ofX = 0.0;
        var ofY = 0.0;
        var same = 0.0;
        for (var entry = from; entry < to; entry++) {
            ofX += x[entry];
            ofY += y[entry];
            same += (double) x[entry] * y[entry];
        }
        return ofX * ofY - same;
    }

    @Override
    public double[] field(int[] totals) {
        var all = 0.0;
        for (var count : totals) {
            all += count;
        }
        var field = new double[totals.length];
        for (var c = 0; c < field.length; c++) {
            field[c] = all - totals[c];
        }
        return field;
    }
}
