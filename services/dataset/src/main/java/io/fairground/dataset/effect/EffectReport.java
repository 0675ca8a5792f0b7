package io.fairground.dataset.effect;

import io.fairground.dataset.release.facts.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How answers moved from one version of a guideline to another, on items that were answered under both.
 *
 * @param itemCount such items
 * @param flipped share of them where most answers say something else than before; null without any. Some flip by chance: the shifts
 *     say how many more did
 * @param switched the clause that was switched alone, which the effect is that of; null where more than one was
 * @param shifts of each choice, over all regions and then in each
 */
public record EffectReport(
        long itemCount,
        @Nullable Interval flipped,
        @Nullable ClauseSwitch switched,
        List<String> added,
        List<String> removed,
        List<OfChoice> shifts) {

    /**
     * In points of its share.
     *
     * @param region {@code *} for all
     */
    public record OfChoice(String region, String choice, long itemCount, Interval shift) {}

    public EffectReport {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        shifts = List.copyOf(shifts);
    }
}
