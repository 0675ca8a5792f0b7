package io.fairground.quality.inference;

/** From logs of unnormalised probabilities to probabilities. */
final class Softmax {

    /** What is this much less likely than the likeliest class has no share that a double could show in the sum. */
    private static final double NEGLIGIBLE = -40;

    private Softmax() {}

    /** Replaces the logs by probabilities and returns the log of their sum. */
    static double inPlace(double[] logs) {
        if (logs.length == 2) {
            return ofTwo(logs);
        }
        var max = logs[0];
        for (var i = 1; i < logs.length; i++) {
            max = Math.max(max, logs[i]);
        }
        var sum = 0.0;
        for (var i = 0; i < logs.length; i++) {
            var below = logs[i] - max;
            logs[i] = below < NEGLIGIBLE ? 0 : Math.exp(below);
            sum += logs[i];
        }
        for (var i = 0; i < logs.length; i++) {
            logs[i] /= sum;
        }
        return max + Math.log(sum);
    }

    /** One exponential instead of two. */
    private static double ofTwo(double[] logs) {
        var max = Math.max(logs[0], logs[1]);
        var below = Math.exp(-Math.abs(logs[0] - logs[1]));
        var likelier = 1 / (1 + below);
        var firstLeads = logs[0] >= logs[1];
        logs[0] = firstLeads ? likelier : below * likelier;
        logs[1] = firstLeads ? below * likelier : likelier;
        return max + Math.log1p(below);
    }
}
