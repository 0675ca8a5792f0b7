package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.List;

/**
 * Slopes and curvatures of the log likelihood over each worker's ability, for {@link GladFit}.
 *
 * <p>A Newton step may overshoot. With {@code b} the largest beta of a worker's tasks, the curvature at a distance {@code d}
 * is at most {@code exp(b d)} times that here, because the third derivative of the logistic loss is never larger than the
 * second (F. Bach, <em>Self-concordant analysis for logistic regression</em>, Electronic Journal of Statistics 4, 2010). The
 * step that is best under this bound, {@code log(1 + b * slope / curvature) / b}, never leads downhill, and no second look
 * at the answers is needed.
 */
final class AbilityStep {

    private final double[] slope;
    private final double[] curvature;
    private final double[] steepest;

    AbilityStep(int workerCount) {
        this.slope = new double[workerCount];
        this.curvature = new double[workerCount];
        this.steepest = new double[workerCount];
    }

    void clear() {
        Arrays.fill(slope, 0);
        Arrays.fill(curvature, 0);
        Arrays.fill(steepest, 0);
    }

    /** @param beta of the task */
    void add(int worker, double ofSlope, double ofCurvature, double beta) {
        slope[worker] += ofSlope;
        curvature[worker] += ofCurvature;
        steepest[worker] = Math.max(steepest[worker], beta);
    }

    void addAll(List<AbilityStep> parts) {
        for (var part : parts) {
            for (var worker = 0; worker < slope.length; worker++) {
                add(worker, part.slope[worker], part.curvature[worker], part.steepest[worker]);
            }
        }
    }

    /** How far to go. */
    double length(int worker) {
        if (curvature[worker] == 0) {
            return 0;
        }
        var newton = slope[worker] / curvature[worker];
        var b = steepest[worker];
        return b == 0 ? newton : Math.signum(newton) * Math.log1p(b * Math.abs(newton)) / b;
    }
}
