package io.fairground.quality.integrity;

/**
 * How far one worker's answers follow what the others say of the same tasks, sums over her answers. With {@code q} the
 * others' posterior of the task of an answer, {@code l} her label there and {@code m} the shares of her labels:
 *
 * @param answers n
 * @param excess sum of {@code q(l) - e}, where {@code e} is the mean of {@code q} at her labels on <em>other</em>
 *     tasks: what she would have reached had she dealt the same labels out at random
 * @param possible sum of {@code q . q - e}: the excess expected of one who always knows what the others know
 * @param varianceKnowing sum of the terms of {@code q(l)}'s variance for one who knows: {@code q^2 . q}
 * @param varianceGuessing the same for one who deals out labels at random: {@code q^2 . m}
 * @param knowingSquared sum of {@code (q . q)^2}
 * @param mixed sum of {@code (q . q)(q . m)}
 * @param guessingSquared sum of {@code (q . m)^2}
 */
record Agreement(
        int answers,
        double excess,
        double possible,
        double varianceKnowing,
        double varianceGuessing,
        double knowingSquared,
        double mixed,
        double guessingSquared) {

    static Agreement of(WorkerAnswers worker) {
        var classCount = worker.classCount();
        var n = worker.count();
        var agreed = 0.0;
        var paired = 0.0;
        for (var i = 0; i < n; i++) {
            agreed += worker.posterior(i, worker.label(i));
        }
        for (var c = 0; c < classCount; c++) {
            paired += worker.uses(c) * worker.mass(c);
        }
        var chance = n < 2 ? agreed : (paired - agreed) / (n - 1);
        var sums = new double[6];
        for (var i = 0; i < n; i++) {
            addMoments(worker, i, sums);
        }
        return new Agreement(n, agreed - chance, sums[0] - chance, sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    private static void addMoments(WorkerAnswers worker, int i, double[] sums) {
        var knowing = 0.0;
        var guessing = 0.0;
        for (var c = 0; c < worker.classCount(); c++) {
            var q = worker.posterior(i, c);
            var m = worker.uses(c) / (double) worker.count();
            knowing += q * q;
            guessing += q * m;
            sums[1] += q * q * q;
            sums[2] += q * q * m;
        }
        sums[0] += knowing;
        sums[3] += knowing * knowing;
        sums[4] += knowing * guessing;
        sums[5] += guessing * guessing;
    }

    /**
     * The share of her answers in which she knows, about: 1 for one who always says what the others say, 0 for one
     * whose answers have nothing to do with the task, drawn to {@code crowd} as if by {@code weight} more answers.
     */
    double association(double crowd, double weight) {
        return (excess + weight * crowd) / (possible + weight);
    }

    /** Standard errors by which she follows the others less than one who knows in {@code share} of her answers. */
    double z(double share) {
        var rest = 1 - share;
        var variance = share * varianceKnowing
                + rest * varianceGuessing
                - share * share * knowingSquared
                - 2 * share * rest * mixed
                - rest * rest * guessingSquared;
        return variance <= 0 ? 0 : (share * possible - excess) / Math.sqrt(variance);
    }
}
