package io.fairground.quality.gold;

/**
 * What the test says of one gold item and one region.
 *
 * @param item index of the item
 * @param region index of the region
 * @param adjusted the test's p-value, adjusted for all items and regions tested
 * @param bias class of the item by size and its own p-value
 * @param biased whether the item is called biased: its adjusted p-value is within the false discovery rate, and the bias is not
 *     negligible
 */
public record RegionBias(int item, int region, MantelHaenszel test, double adjusted, BiasClass bias, boolean biased) {

    /** Whether the region's workers are right less often than others of equal skill. */
    public boolean harderInRegion() {
        return test.oddsRatio() > 1;
    }
}
