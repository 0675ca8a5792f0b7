package io.fairground.quality.inference;

/**
 * How often each worker names the winner of a task. Where several classes share the win, naming one of them is that share
 * of a right answer: what a tie broken at random would give on average, without the luck. A known truth is the winner, and
 * counts {@value #GOLD_WEIGHT} times. A worker's history is there from the start.
 */
final class Agreement {

    private static final double GOLD_WEIGHT = 5;

    /** Equal up to the rounding of sums that were added in another order. */
    private static final double TOLERANCE = 1e-9;

    private final AnswerTable answers;
    private final GoldLabels gold;
    private final double[] right;
    private final double[] given;

    private Agreement(Evidence evidence, double rightBefore, double givenBefore) {
        this.answers = evidence.answers();
        this.gold = evidence.gold();
        this.right = new double[answers.workerCount()];
        this.given = new double[answers.workerCount()];
        for (var worker = 0; worker < right.length; worker++) {
            right[worker] = rightBefore + evidence.history().right(worker);
            given[worker] = givenBefore
                    + evidence.history().right(worker)
                    + evidence.history().wrong(worker);
        }
    }

    /** Nothing seen yet, but her history and so many imagined answers. */
    static Agreement imagined(Evidence evidence, double right, double given) {
        return new Agreement(evidence, right, given);
    }

    /** With the likeliest classes of all tasks. */
    static Agreement with(Evidence evidence, double[] probability) {
        var agreement = new Agreement(evidence, 0, 0);
        for (var task = 0; task < agreement.answers.taskCount(); task++) {
            agreement.add(task, probability, task * agreement.answers.classCount());
        }
        return agreement;
    }

    /**
     * Counts one task.
     *
     * @param probability the task's classes stand from {@code first} on
     */
    void add(int task, double[] probability, int first) {
        if (gold.known(task)) {
            addGold(task);
            return;
        }
        var winning = Double.NEGATIVE_INFINITY;
        for (var c = 0; c < answers.classCount(); c++) {
            winning = Math.max(winning, probability[first + c]);
        }
        var winners = 0;
        for (var c = 0; c < answers.classCount(); c++) {
            winners += probability[first + c] >= winning - TOLERANCE ? 1 : 0;
        }
        for (var row = answers.from(task); row < answers.to(task); row++) {
            var wins = probability[first + answers.label(row)] >= winning - TOLERANCE;
            right[answers.worker(row)] += wins ? 1.0 / winners : 0;
            given[answers.worker(row)]++;
        }
    }

    private void addGold(int task) {
        for (var row = answers.from(task); row < answers.to(task); row++) {
            right[answers.worker(row)] += answers.label(row) == gold.truth(task) ? GOLD_WEIGHT : 0;
            given[answers.worker(row)] += GOLD_WEIGHT;
        }
    }

    /** Her answers, weighted. */
    double given(int worker) {
        return given[worker];
    }

    double wrong(int worker) {
        return given[worker] - right[worker];
    }

    /** Her share of right answers; 0 for one who gave none. */
    double share(int worker) {
        return given[worker] == 0 ? 0 : right[worker] / given[worker];
    }

    double[] shares() {
        var shares = new double[right.length];
        for (var worker = 0; worker < shares.length; worker++) {
            shares[worker] = share(worker);
        }
        return shares;
    }
}
