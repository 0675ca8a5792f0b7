package io.fairground.quality.integrity;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;

/** How widely each worker's values spread, beside all of them: the ratio of the distances between the quartiles. */
final class Spread {

    private Spread() {}

    /**
     * @param values one for each row, NaN where there is none
     * @return for each worker; 1 where there is nothing to compare
     */
    static double[] of(AnswerTable answers, double[] values) {
        var workers = new int[answers.rows()];
        Arrays.setAll(workers, answers::worker);
        var byWorker = Grouping.of(workers, answers.workerCount());
        var all = betweenQuartiles(values);
        var spread = new double[answers.workerCount()];
        for (var worker = 0; worker < spread.length; worker++) {
            var own = Arrays.stream(byWorker.members(), byWorker.start()[worker], byWorker.start()[worker + 1])
                    .mapToDouble(row -> values[row])
                    .toArray();
            spread[worker] = all > 0 ? betweenQuartiles(own) / all : 1;
        }
        return spread;
    }

    private static double betweenQuartiles(double[] values) {
        var sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
    }
}
