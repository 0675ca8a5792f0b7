package io.fairground.quality.inference;

/** How much probabilities differ from those of the iteration before. */
final class Change {

    private Change() {}

    /** Mean absolute difference; 0 where there is nothing. */
    static double mean(double[] before, double[] after) {
        var sum = 0.0;
        for (var i = 0; i < before.length; i++) {
            sum += Math.abs(after[i] - before[i]);
        }
        return before.length == 0 ? 0 : sum / before.length;
    }
}
