package io.fairground.quality.matching;

import java.util.List;

/**
 * What was seen in one task.
 *
 * @param workers of its answers, in their order
 * @param candidates all that any of them marked; where the truth is known also what none did
 * @param known whether the truth is known
 */
record Scene(List<Integer> workers, List<Candidate> candidates, boolean known) {

    Scene {
        workers = List.copyOf(workers);
        candidates = List.copyOf(candidates);
    }
}
