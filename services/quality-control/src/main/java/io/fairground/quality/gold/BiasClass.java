package io.fairground.quality.gold;

/** The classes of the Educational Testing Service for an item's bias (R. Zwick and K. Ercikan, 1989; M. J. Zieky, 1993). */
public enum BiasClass {
    /** Negligible: {@code |delta| < 1}, or not significantly different from 0. */
    A,
    /** Moderate: what is neither of the others. */
    B,
    /** Large: {@code |delta| >= 1.5}, and significantly above 1. */
    C;

    private static final double SMALL = 1;
    private static final double LARGE = 1.5;
    private static final double LEVEL = 0.05;
    private static final double ONE_SIDED = 1.6448536269514722;

    /** At the usual level of .05, for the item alone. */
    public static BiasClass of(MantelHaenszel test) {
        var size = Math.abs(test.delta());
        if (size < SMALL || test.p() >= LEVEL) {
            return A;
        }
        return size >= LARGE && size - ONE_SIDED * test.deltaError() > SMALL ? C : B;
    }
}
