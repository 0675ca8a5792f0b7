package io.fairground.quality.agreement;

/**
 * Classes are points on a line, as far apart as their values differ. With {@code m} the mean of {@code x},
 *
 * <pre>
 * sum over pairs of (x - y)^2 = |y| * sum of (x - m)^2 + |x| * sum of (y - m)^2
 * </pre>
 *
 * so a sum over all pairs takes two passes, and no large numbers cancel.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves the package
record Line(double[] values) implements Ruler {

    @Override
    public double pairs(int[] classOf, int[] x, int[] y, int from, int to) {
        var ofX = 0.0;
        var sum = 0.0;
        for (var entry = from; entry < to; entry++) {
            ofX += x[entry];
            sum += x[entry] * values[classOf[entry]];
        }
        if (ofX == 0) {
            return 0;
        }
        var mean = sum / ofX;
        var ofY = 0.0;
        var spreadX = 0.0;
        var spreadY = 0.0;
        for (var entry = from; entry < to; entry++) {
            var difference = values[classOf[entry]] - mean;
            ofY += y[entry];
            spreadX += x[entry] * difference * difference;
            spreadY += y[entry] * difference * difference;
        }
        return ofY * spreadX + ofX * spreadY;
    }

    @Override
    public double[] field(int[] totals) {
        var all = 0.0;
        var sum = 0.0;
        for (var c = 0; c < totals.length; c++) {
            all += totals[c];
            sum += totals[c] * values[c];
        }
        var mean = all == 0 ? 0 : sum / all;
        var spread = 0.0;
        for (var c = 0; c < totals.length; c++) {
            spread += totals[c] * (values[c] - mean) * (values[c] - mean);
        }
        var field = new double[totals.length];
        for (var c = 0; c < field.length; c++) {
            field[c] = all * (values[c] - mean) * (values[c] - mean) + spread;
        }
        return field;
    }
}
