package io.fairground.quality.preference;

/** Probabilities of what a worker will say of two items; they sum to 1. */
public record Chances(double first, double second, double tie) {

    /** Probability that the first is preferred, given that one of the two is. */
    public double firstIfDecided() {
        return first / (first + second);
    }

    public double of(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> first;
            case SECOND -> second;
            case TIE -> tie;
        };
    }
}
