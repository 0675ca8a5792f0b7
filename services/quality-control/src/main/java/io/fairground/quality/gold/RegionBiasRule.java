package io.fairground.quality.gold;

/**
 * How the region-bias test is made.
 *
 * @param strata of skill into which workers are put at most; more make them more alike, fewer keep more answers comparable
 * @param leastAnswers to an item of the region's workers, and of the others'
 * @param falseDiscoveryRate the share of false alarms to bear among the items called biased, 0 to 1
 */
public record RegionBiasRule(int strata, int leastAnswers, double falseDiscoveryRate) {

    public static final RegionBiasRule STANDARD = new RegionBiasRule(10, 10, 0.05);

    public RegionBiasRule {
        if (strata < 1 || leastAnswers < 1) {
            throw new IllegalArgumentException("at least one stratum and one answer");
        }
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
            throw new IllegalArgumentException("a share between 0 and 1, not " + falseDiscoveryRate);
        }
    }
}
