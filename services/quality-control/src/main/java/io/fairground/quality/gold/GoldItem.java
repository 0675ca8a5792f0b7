package io.fairground.quality.gold;

/**
 * A gold item and its life. Immutable: each step returns the next.
 *
 * @param itemKey the vendor's own id of the item
 * @param showings answers to it that were measured
 */
public record GoldItem(String itemKey, GoldOrigin origin, GoldTruth truth, GoldState state, int showings) {

    /** A truth that further workers are measured by, because the answers so far agree on it. */
    public static GoldItem minted(String itemKey, GoldTruth truth) {
        return new GoldItem(itemKey, GoldOrigin.MINTED, truth, new GoldState.Active(), 0);
    }

    public boolean active() {
        return switch (state) {
            case GoldState.Active _ -> true;
            case GoldState.Retired _ -> false;
        };
    }

    /**
     * One more answer to it.
     *
     * @param showingsMax the last answer that is measured
     * @throws IllegalStateException if it is retired
     */
    public GoldItem shown(int showingsMax) {
        if (!active()) {
            throw new IllegalStateException("retired gold measures nobody: " + itemKey);
        }
        var next = new GoldItem(itemKey, origin, truth, state, showings + 1);
        return next.showings >= showingsMax ? next.retire(RetirementReason.SHOWN_ENOUGH) : next;
    }

    /** @throws IllegalStateException if it is retired for a reason that is as grave */
    public GoldItem retire(RetirementReason reason) {
        if (!state.allows(reason)) {
            throw new IllegalStateException(itemKey + " is " + state + " and cannot retire for " + reason);
        }
        return new GoldItem(itemKey, origin, truth, new GoldState.Retired(reason), showings);
    }
}
