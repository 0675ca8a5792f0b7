package io.fairground.payment.audit.facts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncrementalSumsTest {

    private static final int ROUNDS = 1000;

    /** Late, duplicate, reversed and restated events, in batches of any size. */
    @Test
    void sumsKeptBatchByBatchAreTheSumsOfAllEvents() {
        for (int seed = 1; seed <= ROUNDS; seed++) {
            var delivered = new RandomEvents(seed, "FR", "KE", "IN").of(12);

            var kept = new Kept();
            kept.hearInBatches(delivered, new Random(seed));

            assertThat(kept.sums()).as("seed %d", seed).isEqualTo(Recomputation.of(delivered, null));
        }
    }

    /** What a report said then can be made again from the sums of now and the versions since. */
    @Test
    void sumsAsKnownThenAreThoseOfNowLessWhatWasLearntSince() {
        for (int seed = 1; seed <= ROUNDS / 5; seed++) {
            var delivered = new RandomEvents(seed, "FR", "KE", "IN").of(12);
            var kept = new Kept();
            kept.hearInBatches(delivered.subList(0, delivered.size() / 2), new Random(seed));
            var then = kept.sums();
            var standing = Map.copyOf(kept.facts);

            kept.hearInBatches(delivered.subList(delivered.size() / 2, delivered.size()), new Random(seed));

            var undo = new Changes();
            kept.facts.forEach((id, fact) -> {
                var before = standing.get(id);
                if (before == null) {
                    undo.withdraw(fact);
                } else {
                    undo.replace(fact, before);
                }
            });
            kept.keep(undo);
            assertThat(kept.sums()).as("seed %d", seed).isEqualTo(then);
        }
    }

    /** What the tables do, in memory: an inbox, versions, sums. */
    private static final class Kept {

        private final HashSet<UUID> inbox = new HashSet<>();
        private final Map<UUID, WorkFact> facts = new HashMap<>();
        private final TreeMap<Cell, List<Long>> sums = new TreeMap<>();

        void hearInBatches(List<Event> delivered, Random random) {
            int from = 0;
            while (from < delivered.size()) {
                var to = Math.min(delivered.size(), from + 1 + random.nextInt(9));
                hear(delivered.subList(from, to));
                from = to;
            }
        }

        private void hear(List<Event> batch) {
            var before = new HashMap<>(facts);
            var touched = new HashSet<UUID>();
            for (var event : batch) {
                var id = WorkFact.subjectOf(event);
                if (id.isPresent() && inbox.add(event.eventId())) {
                    facts.put(id.get(), WorkFact.fold(facts.get(id.get()), event));
                    touched.add(id.get());
                }
            }
            var changes = new Changes();
            touched.forEach(id -> changes.replace(before.get(id), requireNonNull(facts.get(id))));
            keep(changes);
        }

        void keep(Changes changes) {
            changes.byCell()
                    .forEach((cell, values) -> sums.merge(cell, Recomputation.list(values), Recomputation::plus));
            sums.values().removeIf(list -> list.stream().allMatch(sum -> sum == 0));
        }

        Map<Cell, List<Long>> sums() {
            return new TreeMap<>(sums);
        }
    }
}
