package io.fairground.quality.stopping;

/**
 * What further answers are expected to be worth. The two likeliest classes are set against each other; a further answer
 * is that of the crowd as a whole. After {@code k} answers the likelier of the two is taken, so the gain in accuracy is
 *
 * <pre>
 * gain(k) = sum over i = 0..k of C(k,i) max(p1 a1^i (1-a1)^(k-i), p2 (1-a2)^i a2^(k-i)) - p1
 * </pre>
 *
 * where {@code a1} is how often the crowd names the first class when it is true, {@code a2} the same of the second. It is
 * the value of information of V. S. Sheng, F. Provost and P. G. Ipeirotis, <em>Get another label?</em>, KDD 2008, looking
 * further than one answer: a single one can often not turn a label, and would never be asked for.
 */
final class ExpectedGain {

    private static final int LOOK_AHEAD_MAX = 12;

    private ExpectedGain() {}

    /** Whether some number of further answers, up to {@code more}, prevents errors that cost more than they do. */
    static boolean isWorthIt(double[] probabilities, double[] crowd, int more, double costOfError) {
        if (probabilities.length < 2) {
            return false;
        }
        var first = likeliest(probabilities, -1);
        var second = likeliest(probabilities, first);
        var a1 = between(crowd, first, second, probabilities.length);
        var a2 = between(crowd, second, first, probabilities.length);
        for (var k = 1; k <= Math.min(more, LOOK_AHEAD_MAX); k++) {
            if (costOfError * gain(probabilities[first], probabilities[second], a1, a2, k) > k) {
                return true;
            }
        }
        return false;
    }

    private static int likeliest(double[] probabilities, int but) {
        var best = but == 0 ? 1 : 0;
        for (var c = 0; c < probabilities.length; c++) {
            if (c != but && probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return best;
    }

    /** How often the crowd names the true class, when it names one of the two. */
    private static double between(double[] crowd, int truth, int other, int classCount) {
        var right = crowd[truth * classCount + truth];
        var wrong = crowd[other * classCount + truth];
        return right + wrong > 0 ? right / (right + wrong) : 0.5;
    }

    static double gain(double p1, double p2, double a1, double a2, int k) {
        var expected = 0.0;
        var ways = 1.0;
        for (var i = 0; i <= k; i++) {
            var ifFirst = p1 * Math.pow(a1, i) * Math.pow(1 - a1, k - i);
            var ifSecond = p2 * Math.pow(1 - a2, i) * Math.pow(a2, k - i);
            expected += ways * Math.max(ifFirst, ifSecond);
            ways = ways * (k - i) / (i + 1);
        }
        return expected - p1;
    }
}
