package io.fairground.quality.agreement;

/** How far two classes are from each other, squared, in a form that sums over many pairs without visiting each. */
sealed interface Ruler permits SameClass, Line, Proportion {

    /**
     * Sum of the squared distances of each answer of {@code x} to each of {@code y}.
     *
     * @param classOf class of each entry
     * @param x how often each entry's class is among the first answers
     * @param y the same of the second
     */
    double pairs(int[] classOf, int[] x, int[] y, int from, int to);

    /** For each class the sum of its squared distances to all answers counted in {@code totals}. */
    double[] field(int[] totals);
}
