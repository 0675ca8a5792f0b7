package io.fairground.payment.audit.facts;

import io.fairground.events.Event;
import io.fairground.kernel.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sums, made of all events at once. */
public final class Recomputation {

    private Recomputation() {}

    /** @param home where workers are who handed nothing in; null: nobody knows */
    public static Map<Cell, List<Long>> of(List<Event> delivered, @Nullable Region home) {
        var facts = new HashMap<UUID, WorkFact>();
        delivered.stream()
                .distinct()
                .filter(event -> WorkFact.subjectOf(event).isPresent())
                .sorted(Comparator.comparing(Event::eventId))
                .forEach(event -> {
                    var id = WorkFact.subjectOf(event).orElseThrow();
                    facts.put(id, WorkFact.fold(facts.get(id), event));
                });
        var sums = new TreeMap<Cell, List<Long>>();
        for (var fact : facts.values()) {
            var placed = fact.submission() == null && home != null ? fact.placed(home) : fact;
            Cell.of(placed).ifPresent(cell -> sums.merge(cell, list(Measure.of(placed)), Recomputation::plus));
        }
        sums.values().removeIf(list -> list.stream().allMatch(sum -> sum == 0));
        return sums;
    }

    public static List<Long> list(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    public static List<Long> plus(List<Long> one, List<Long> other) {
        var sum = new ArrayList<Long>();
        for (int i = 0; i < one.size(); i++) {
            sum.add(one.get(i) + other.get(i));
        }
        return sum;
    }
}
