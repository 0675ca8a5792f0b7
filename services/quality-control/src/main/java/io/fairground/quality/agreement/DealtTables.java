package io.fairground.quality.agreement;

import java.util.SplittableRandom;

/**
 * The p-value of a table with too many others beside it: answers are dealt at random until {@value #HITS} deals lie as far
 * apart, or {@value #DEALS_MAX} are made. Most tables show after some dozen deals that they are nothing unusual. J. Besag and
 * P. Clifford, <em>Sequential Monte Carlo p-values</em>, 1991: the probability of a value of at most {@code p} is at most
 * {@code p} where groups do not matter.
 */
final class DealtTables {

    static final int HITS = 20;
    static final int DEALS_MAX = 20_000;

    private static final double TIE = 1e-9;

    private DealtTables() {}

    static double p(GroupTable table, long seed) {
        var random = new SplittableRandom(seed);
        var spread = table.spread();
        var dealt = new GroupedLabels(
                table.labels().start(), table.labels().labels().clone());
        var hits = 0;
        for (var deal = 1; deal <= DEALS_MAX; deal++) {
            dealt.shuffle(random);
            hits += table.spread(dealt) >= spread - TIE ? 1 : 0;
            if (hits == HITS) {
                return HITS / (double) deal;
            }
        }
        return (hits + 1) / (DEALS_MAX + 1.0);
    }
}
