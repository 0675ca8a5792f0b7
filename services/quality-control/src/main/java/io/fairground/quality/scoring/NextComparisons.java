package io.fairground.quality.scoring;

import io.fairground.quality.preference.NextPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Chooses the pairs to ask about next, among all pairs of responses to one prompt. */
final class NextComparisons {

    private static final int CHOSEN = 100;
    /** Prompts with very many responses have more pairs than need to be looked at to find a hundred good ones. */
    private static final int CANDIDATES_MAX = 100_000;

    private final Scored scored;
    private final long seed;
    private final List<int[]> candidates = new ArrayList<>();

    NextComparisons(Scored scored, long seed) {
        this.scored = scored;
        this.seed = seed;
    }

    List<NextComparison> choose() {
        var prompts = new LinkedHashMap<UUID, List<Integer>>();
        var responses = scored.table().responses();
        for (var i = 0; i < responses.size(); i++) {
            prompts.computeIfAbsent(responses.get(i).promptId(), _ -> new ArrayList<>())
                    .add(i);
        }
        prompts.values().forEach(this::pairs);
        var first = candidates.stream().mapToInt(pair -> pair[0]).toArray();
        var second = candidates.stream().mapToInt(pair -> pair[1]).toArray();
        return new NextPair(scored.fit(), seed)
                .among(first, second, Math.min(CHOSEN, candidates.size())).stream()
                        .map(pair -> new NextComparison(
                                responses.get(pair.first()), responses.get(pair.second()), pair.gain()))
                        .toList();
    }

    private void pairs(List<Integer> responses) {
        for (var i = 0; i < responses.size(); i++) {
            for (var j = i + 1; j < responses.size() && candidates.size() < CANDIDATES_MAX; j++) {
                candidates.add(new int[] {responses.get(i), responses.get(j)});
            }
        }
    }
}
