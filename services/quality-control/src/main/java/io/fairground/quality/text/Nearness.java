package io.fairground.quality.text;

import java.util.Arrays;

/** The distances between the texts of one task, and the text in their middle. */
final class Nearness implements TaskVote {

    private static final int NOBODY = -1;
    private static final double TOLERANCE = 1e-9;

    private final TextAnswers answers;
    private final int task;
    private final double[][] distance;

    Nearness(TextAnswers answers, int task) {
        this.answers = answers;
        this.task = task;
        this.distance = new double[answers.count(task)][answers.count(task)];
        for (var i = 0; i < distance.length; i++) {
            var own = answers.numbers(answers.from(task) + i);
            var pattern = new EditDistance.Pattern(own);
            for (var j = 0; j < i; j++) {
                var other = answers.numbers(answers.from(task) + j);
                var longer = Math.max(1, Math.max(own.length, other.length));
                distance[i][j] = (double) pattern.distanceTo(other) / longer;
                distance[j][i] = distance[i][j];
            }
        }
    }

    @Override
    public String text(double[] weights) {
        return distance.length == 0
                ? ""
                : answers.answer(answers.from(task) + medoid(weights, NOBODY)).text();
    }

    @Override
    public double confidence(double[] weights) {
        if (distance.length < 2) {
            return distance.length;
        }
        var medoid = medoid(weights, NOBODY);
        var others = Arrays.stream(weights).sum() - weights[medoid];
        return Math.clamp(1 - distances(medoid, weights, NOBODY) / others, 0, 1);
    }

    @Override
    public double[] distancesToOthers(double[] weights) {
        var toOthers = new double[distance.length];
        Arrays.setAll(toOthers, answer -> distance[answer][medoid(weights, answer)]);
        return toOthers;
    }

    /** Of equals the first in the alphabet, which is the order of the answers. */
    private int medoid(double[] weights, int without) {
        var best = NOBODY;
        var least = Double.MAX_VALUE;
        for (var i = 0; i < distance.length; i++) {
            var sum = i == without ? Double.MAX_VALUE : distances(i, weights, without);
            if (sum < least - TOLERANCE) {
                best = i;
                least = sum;
            }
        }
        return best;
    }

    /** Weighted sum of the distances of a text to the others. */
    private double distances(int text, double[] weights, int without) {
        var sum = 0.0;
        for (var i = 0; i < distance.length; i++) {
            sum += i == without ? 0 : weights[i] * distance[text][i];
        }
        return sum;
    }
}
