package io.fairground.quality.inference;

/**
 * How likely the answers of one task are, for {@link GladFit}: a curve over the log of its easiness, with the abilities of its
 * workers fixed. Scratch space that a part of the table uses for one task after another.
 */
final class TaskCurve {

    private static final double PRIOR_MEAN = 1;
    private static final double STEP_MAX = 1;
    private static final int HALVINGS = 8;

    private final AnswerTable answers;
    private final double[] ability;
    private final double logOthers;
    private int from;
    private int count;
    private double logEasiness;

    /** For each answer: alpha * beta, the probability that it is right, log(1 + exp(x)), and how far it is held for right. */
    private double[] x = new double[0];

    private double[] right = x;
    private double[] softplus = x;
    private double[] target = x;

    TaskCurve(AnswerTable answers, double[] ability) {
        this.answers = answers;
        this.ability = ability;
        this.logOthers = Math.log(Math.max(1, answers.classCount() - 1));
    }

    void moveTo(int task, double atLogEasiness) {
        from = answers.from(task);
        count = answers.to(task) - from;
        if (count > x.length) {
            x = new double[count * 2];
            right = new double[count * 2];
            softplus = new double[count * 2];
            target = new double[count * 2];
        }
        evaluate(atLogEasiness);
    }

    private void evaluate(double atLogEasiness) {
        logEasiness = atLogEasiness;
        var beta = Math.exp(logEasiness);
        for (var i = 0; i < count; i++) {
            x[i] = ability[answers.worker(from + i)] * beta;
            var small = Math.exp(-Math.abs(x[i]));
            right[i] = (x[i] >= 0 ? 1 : small) / (1 + small);
            softplus[i] = Math.max(x[i], 0) + Math.log1p(small);
        }
    }

    double logEasiness() {
        return logEasiness;
    }

    /** Adds for each class the log of the probability of the answers; 0 where there is but one class. */
    void addLogLikelihood(double[] logJoint) {
        if (logJoint.length == 1) {
            return;
        }
        var wrong = 0.0;
        for (var i = 0; i < count; i++) {
            wrong -= softplus[i] + logOthers;
            logJoint[answers.label(from + i)] += x[i] + logOthers;
        }
        for (var truth = 0; truth < logJoint.length; truth++) {
            logJoint[truth] += wrong;
        }
    }

    double logPrior() {
        return -(logEasiness - PRIOR_MEAN) * (logEasiness - PRIOR_MEAN) / 2;
    }

    /**
     * A Newton step with the expected curvature, halved until it does not lead downhill.
     *
     * @param probability of each class of the task
     * @param weight of the answers against the prior
     */
    void climb(double[] probability, double weight) {
        for (var i = 0; i < count; i++) {
            target[i] = probability[answers.label(from + i)];
        }
        var start = logEasiness;
        var height = height(weight);
        var step = newton(weight);
        for (var halving = 0; halving < HALVINGS; halving++) {
            evaluate(start + step);
            if (height(weight) >= height) {
                return;
            }
            step /= 2;
        }
        evaluate(start);
    }

    private double height(double weight) {
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            sum += target[i] * x[i] - softplus[i];
        }
        return weight * sum + logPrior();
    }

    private double newton(double weight) {
        var slope = 0.0;
        var curvature = 0.0;
        for (var i = 0; i < count; i++) {
            slope += (target[i] - right[i]) * x[i];
            curvature += right[i] * (1 - right[i]) * x[i] * x[i];
        }
        var step = (weight * slope - (logEasiness - PRIOR_MEAN)) / (weight * curvature + 1);
        return Math.clamp(step, -STEP_MAX, STEP_MAX);
    }

    /** Tells the workers what this task, where the curve stands now, says of their abilities. */
    void teach(AbilityStep step, double weight) {
        var beta = Math.exp(logEasiness);
        for (var i = 0; i < count; i++) {
            var slope = weight * (target[i] - right[i]) * beta;
            var curvature = weight * right[i] * (1 - right[i]) * beta * beta;
            step.add(answers.worker(from + i), slope, curvature, beta);
        }
    }
}
