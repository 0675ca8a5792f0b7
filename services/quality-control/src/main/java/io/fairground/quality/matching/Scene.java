package io.fairground.quality.matching;

import java.util.List;

/** What was seen in one task. */
final class Scene {

    private final int[] workers;
    private final List<Candidate> candidates;
    private final boolean known;

    /**
     * @param workers who answered
     * @param candidates all that any of them marked; where the truth is known also what none did
     * @param known whether the truth is known
     */
    Scene(int[] workers, List<Candidate> candidates, boolean known) {
        this.workers = workers;
        this.candidates = List.copyOf(candidates);
        this.known = known;
    }

    int[] workers() {
        return workers;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    boolean known() {
        return known;
    }
}
