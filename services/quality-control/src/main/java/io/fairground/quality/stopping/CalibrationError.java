package io.fairground.quality.stopping;

/**
 * How far stated confidence is from what came true: the expected calibration error, with {@value #BINS} bins of equal
 * width (M. P. Naeini, G. F. Cooper and M. Hauskrecht, <em>Obtaining well calibrated probabilities using Bayesian
 * binning</em>, AAAI 2015):
 *
 * <pre>ECE = sum over bins of (cases in the bin / all cases) * |share right - mean confidence|</pre>
 */
public final class CalibrationError {

    private static final int BINS = 10;

    private final double[] confidence = new double[BINS];
    private final int[] right = new int[BINS];
    private int cases;

    /** @param stated confidence of a label, 0 to 1 */
    public void add(double stated, boolean cameTrue) {
        var bin = Math.clamp((int) (stated * BINS), 0, BINS - 1);
        confidence[bin] += stated;
        right[bin] += cameTrue ? 1 : 0;
        cases++;
    }

    public int cases() {
        return cases;
    }

    /** From 0, for perfect, to 1; 0 without cases. */
    public double value() {
        var sum = 0.0;
        for (var bin = 0; bin < BINS; bin++) {
            sum += Math.abs(right[bin] - confidence[bin]);
        }
        return cases == 0 ? 0 : sum / cases;
    }
}
