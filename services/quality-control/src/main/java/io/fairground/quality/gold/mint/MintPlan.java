package io.fairground.quality.gold.mint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What to mint, and which tasks need more answers for it.
 *
 * <p>A minted item is worth something only if further workers meet it. Answers that are on their way anyway cost nothing;
 * where more must be asked for, as many are asked for a second firmly agreed task that stays what it is. So whoever sees
 * that a task got more answers than planned does not know that it is gold.
 *
 * @param requests more answers, by task; minted and covering tasks alike
 */
public record MintPlan(List<Candidate> minted, List<Request> requests) {

    /** More answers for a task, on top of those planned. */
    public record Request(UUID taskId, int additional) {}

    public MintPlan {
        minted = List.copyOf(minted);
        requests = List.copyOf(requests);
    }

    /** Answers that are asked for in all. */
    public int asked() {
        return requests.stream().mapToInt(Request::additional).sum();
    }

    /**
     * @param candidates in the order in which they are tried; one that is tried for nothing may cover a later one
     * @param budget answers that may still be asked for in the job
     */
    public static MintPlan of(List<Candidate> candidates, int missing, int budget, Limits limits) {
        return new Planning(candidates, limits, budget).plan(missing);
    }

    /**
     * @param showings answers to a minted item that are aimed at
     * @param maxOverlap answers a task of the job may have at most
     */
    public record Limits(int showings, int maxOverlap) {}

    private static final class Planning {

        private final Deque<Candidate> waiting;
        private final List<Candidate> passed = new ArrayList<>();
        private final List<Candidate> minted = new ArrayList<>();
        private final List<Request> requests = new ArrayList<>();
        private final Limits limits;
        private int budget;

        Planning(List<Candidate> candidates, Limits limits, int budget) {
            this.waiting = new ArrayDeque<>(candidates);
            this.limits = limits;
            this.budget = budget;
        }

        MintPlan plan(int missing) {
            while (minted.size() < missing && !waiting.isEmpty()) {
                consider(waiting.pop());
            }
            return new MintPlan(minted, requests);
        }

        private void consider(Candidate candidate) {
            var room = limits.maxOverlap() - candidate.task().votes().size();
            var wanted = Math.min(limits.showings(), room);
            var additional = wanted - candidate.onTheirWay();
            if (wanted <= 0) {
                return;
            }
            if (additional <= 0 || ask(candidate, additional)) {
                minted.add(candidate);
            } else {
                passed.add(candidate);
            }
        }

        /** Asks for the candidate and for one that covers it, or for neither. */
        private boolean ask(Candidate candidate, int additional) {
            if (2 * additional > budget) {
                return false;
            }
            var cover = cover(additional);
            cover.ifPresent(other -> {
                waiting.remove(other);
                passed.remove(other);
                requests.add(new Request(candidate.task().taskId(), additional));
                requests.add(new Request(other.task().taskId(), additional));
                budget -= 2 * additional;
            });
            return cover.isPresent();
        }

        private Optional<Candidate> cover(int additional) {
            return Stream.concat(passed.stream(), waiting.stream())
                    .filter(other -> other.planned() + additional <= limits.maxOverlap())
                    .findFirst();
        }
    }
}
