package io.fairground.quality.gold.mint;

/**
 * How much gold a job has lost and got back.
 *
 * @param retired uploaded items that retired, but for those their vendor took back
 * @param minted minted items that are active
 */
public record GoldStock(int retired, int minted) {

    /** How many to mint: one for each that retired. A job without gold gets none. */
    public int missing() {
        return Math.max(0, retired - minted);
    }
}
