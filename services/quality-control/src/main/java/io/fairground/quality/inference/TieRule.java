package io.fairground.quality.inference;

/**
 * Which class wins when several are equally likely. A preference question with a {@code tie} choice takes that one: a
 * group that is split evenly has expressed no preference. Any other question takes the first of the equals in the
 * order of its choices.
 *
 * @param tieClass index of the {@code tie} choice, or -1
 */
public record TieRule(int tieClass) {

    /** Equal up to the rounding of sums that were added in another order. */
    private static final double TOLERANCE = 1e-9;

    public static final TieRule FIRST = new TieRule(-1);

    /** The class that wins among all of these. */
    public int pick(double[] values) {
        return pick(values, 0, values.length);
    }

    /** The winner among {@code count} values from {@code from} on. */
    int pick(double[] values, int from, int count) {
        var best = 0;
        for (var c = 1; c < count; c++) {
            if (values[from + c] > values[from + best] + TOLERANCE) {
                best = c;
            }
        }
        return tieClass >= 0 && shared(values, from, count, best) ? tieClass : best;
    }

    private static boolean shared(double[] values, int from, int count, int best) {
        for (var c = 0; c < count; c++) {
            if (c != best && values[from + c] >= values[from + best] - TOLERANCE) {
                return true;
            }
        }
        return false;
    }
}
