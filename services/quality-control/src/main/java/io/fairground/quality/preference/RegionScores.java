package io.fairground.quality.preference;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The same model fitted to the workers of each region (or of any other group that workers declare) by themselves, and how far
 * two of them judge an item differently.
 *
 * <p>An interval is for one item that was chosen beforehand. Of a hundred items that all are judged alike, the 95 % intervals
 * of five are expected to leave out 0: look for more with a higher confidence.
 */
public final class RegionScores {

    private final PreferenceFit[] fits;
    private final Uncertainty[] uncertainties;

    private RegionScores(PreferenceFit[] fits, Intervals intervals) {
        this.fits = fits;
        this.uncertainties =
                Arrays.stream(fits).map(fit -> fit.uncertainty(intervals)).toArray(Uncertainty[]::new);
    }

    /** @param regionOfWorker index of each worker's region, -1 where none was declared: her answers are then left out */
    public static RegionScores fit(
            BradleyTerry model, Comparisons comparisons, int[] regionOfWorker, int regionCount, Intervals intervals) {
        var fits = IntStream.range(0, regionCount)
                .mapToObj(region ->
                        model.fit(comparisons.select(row -> regionOfWorker[comparisons.worker(row)] == region)))
                .toArray(PreferenceFit[]::new);
        return new RegionScores(fits, intervals);
    }

    /** The fit of one region. */
    public PreferenceFit of(int region) {
        return fits[region];
    }

    /**
     * By how much an item's score is higher in one region than in another. Each score is taken against the mean of the items
     * that both regions have compared with this one, so that the two have the same origin. Empty where there is no such item.
     */
    public Optional<Estimate> difference(int region, int other, int item) {
        var one = fits[region].components();
        var two = fits[other].components();
        var shared = Arrays.stream(one.members(one.of(item)))
                .filter(member -> two.of(member) == two.of(item))
                .toArray();
        if (shared.length < 2) {
            return Optional.empty();
        }
        var value = lead(region, item, shared) - lead(other, item, shared);
        // No worker is in both regions, so the errors are independent.
        var variance = variance(region, item, shared) + variance(other, item, shared);
        var quantile = Math.max(uncertainties[region].quantile(), uncertainties[other].quantile());
        return Optional.of(Estimate.of(value, variance, quantile));
    }

    private double lead(int region, int item, int[] shared) {
        var fit = fits[region];
        return fit.score(item)
                - Arrays.stream(shared).mapToDouble(fit::score).average().orElse(0);
    }

    private double variance(int region, int item, int[] shared) {
        var combination = new double[fits[region].posterior().layout().shared()];
        combination[item] = 1;
        for (var member : shared) {
            combination[member] -= 1.0 / shared.length;
        }
        return uncertainties[region].variance(combination);
    }
}
