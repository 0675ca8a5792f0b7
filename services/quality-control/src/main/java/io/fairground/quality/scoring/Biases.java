package io.fairground.quality.scoring;

import io.fairground.quality.preference.BradleyTerry;
import io.fairground.quality.preference.Workers;

/**
 * Which biases the comparisons of a job can tell from the worth of the responses.
 *
 * <p>The place: half of the comparisons must have a response that was shown at the other place too; where a vendor always
 * puts the newer model first, its lead is worth and not place. The length: over at least {@value #PAIRS_MIN} different pairs;
 * of a few responses, which each have one length, it would take the scores for itself.
 */
record Biases(boolean place, boolean length) {

    private static final double SWAPPED_MIN = 0.5;
    private static final int PAIRS_MIN = 100;

    static Biases of(ComparisonTable table) {
        return new Biases(table.swapped() >= SWAPPED_MIN, table.pairs() >= PAIRS_MIN);
    }

    /** Davidson's ties and workers who differ, see {@code docs/concepts/preferences.md}. */
    BradleyTerry model() {
        var model = BradleyTerry.standard().withWorkers(Workers.usual());
        return place ? model : model.withoutPositionBias();
    }
}
