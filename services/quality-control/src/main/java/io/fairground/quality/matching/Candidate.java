package io.fairground.quality.matching;

import org.jspecify.annotations.Nullable;

/** Something that may exist. */
final class Candidate {

    private final int[] markedBy;
    private final @Nullable Boolean known;

    private Candidate(int[] markedBy, @Nullable Boolean known) {
        this.markedBy = markedBy;
        this.known = known;
    }

    /** @param markedBy workers */
    static Candidate open(int... markedBy) {
        return new Candidate(markedBy, null);
    }

    /** @param markedBy workers; none for something true that nobody saw */
    static Candidate known(boolean exists, int... markedBy) {
        return new Candidate(markedBy, exists);
    }

    int[] markedBy() {
        return markedBy;
    }

    /** The probability to learn from: certain where the truth is known. */
    double clamped(double probability) {
        return known == null ? probability : known ? 1 : 0;
    }

    /** Of two terms that a probability mixes, their sum, or the one that is known to hold. */
    double mixed(double real, double unreal) {
        return known == null ? real + unreal : known ? real : unreal;
    }
}
