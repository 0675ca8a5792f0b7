package io.fairground.quality.numeric;

/** How much each worker's answer counts; none given means all the same. */
final class WorkerWeights {

    private final double[] weight;

    private WorkerWeights(double[] weight) {
        this.weight = weight;
    }

    static WorkerWeights equal() {
        return new WorkerWeights(new double[0]);
    }

    static WorkerWeights of(double[] weight) {
        for (var value : weight) {
            if (!(value > 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("a weight is positive and finite, not " + value);
            }
        }
        return new WorkerWeights(weight.clone());
    }

    double of(int worker) {
        return weight.length == 0 ? 1 : weight[worker];
    }
}
