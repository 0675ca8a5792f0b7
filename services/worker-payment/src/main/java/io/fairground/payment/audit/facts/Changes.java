package io.fairground.payment.audit.facts;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** By how much sums change when assignments go from one version to another. Adding all changes up gives the sums. */
public final class Changes {

    private final SortedMap<Cell, long[]> byCell = new TreeMap<>();

    public void replace(@Nullable WorkFact before, WorkFact after) {
        if (before != null) {
            add(before, -1);
        }
        add(after, 1);
    }

    /** An assignment that was not known then. */
    public void withdraw(WorkFact fact) {
        add(fact, -1);
    }

    private void add(WorkFact fact, int sign) {
        Cell.of(fact).ifPresent(cell -> {
            var sums = byCell.computeIfAbsent(cell, _ -> new long[Measure.values().length]);
            var values = Measure.of(fact);
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.addExact(sums[i], sign * values[i]);
            }
        });
    }

    /** Cells that change, ordered, so that two writers take their rows in one order. */
    public SortedMap<Cell, long[]> byCell() {
        byCell.values().removeIf(sums -> Arrays.stream(sums).allMatch(sum -> sum == 0));
        return byCell;
    }
}
