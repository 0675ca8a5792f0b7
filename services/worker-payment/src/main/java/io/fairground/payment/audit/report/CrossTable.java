package io.fairground.payment.audit.report;

import io.fairground.payment.audit.report.SmallCells.Group;
import io.fairground.payment.audit.report.SmallCells.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which cells of a table of two dimensions may be shown when the tables of each dimension alone are public too.
 *
 * <p>Cells of fewer than {@code k} workers are hidden. What is left of every public total, when what is shown is subtracted,
 * must be nothing or {@code k} workers; and no small cell may follow from all totals together, taken as equations with the
 * hidden cells as unknowns. While either fails, the smallest shown cell of that total is hidden as well.
 */
final class CrossTable {

    private final List<Margin> margins;
    private final int k;
    private final List<Group> shown = new ArrayList<>();
    private final List<Group> hidden = new ArrayList<>();

    private CrossTable(List<Margin> margins, int k) {
        this.margins = margins;
        this.k = k;
    }

    /** A public total: of all cells that have one of these values in that dimension. */
    record Margin(int dimension, Set<String> values) {

        Margin {
            values = Set.copyOf(values);
        }

        boolean holds(Group cell) {
            return values.contains(Disclosure.key(cell.name()).get(dimension));
        }
    }

    static List<Part> shown(List<Group> cells, int k, List<Margin> margins) {
        var table = new CrossTable(margins, k);
        for (var cell : cells) {
            (cell.workers().size() >= k ? table.shown : table.hidden).add(cell);
        }
        for (var leak = table.leak(); leak.isPresent(); leak = table.leak()) {
            table.shown.remove(leak.get());
            table.hidden.add(leak.get());
        }
        return table.shown.stream()
                .map(cell -> new Part(cell.name(), List.of(cell)))
                .toList();
    }

    /** The cell to be hidden next; nothing when nothing leaks, or nothing is shown any more. */
    private Optional<Group> leak() {
        for (var margin : margins) {
            var left = hidden.stream().filter(margin::holds).toList();
            if (!left.isEmpty() && distinct(left) < k && shown.stream().anyMatch(margin::holds)) {
                return shown.stream().filter(margin::holds).min(smallestFirst());
            }
        }
        var known = Equations.determined(
                margins.stream()
                        .map(margin -> hidden.stream()
                                .mapToDouble(cell -> margin.holds(cell) ? 1 : 0)
                                .toArray())
                        .toList(),
                hidden.size());
        for (int i = 0; i < hidden.size(); i++) {
            if (known[i] && hidden.get(i).workers().size() < k) {
                return nearest(hidden.get(i));
            }
        }
        return Optional.empty();
    }

    /** The smallest that shares a total with a cell; the smallest of all where none does. */
    private Optional<Group> nearest(Group cell) {
        var totals = margins.stream().filter(margin -> margin.holds(cell)).toList();
        return shown.stream()
                .min(Comparator.comparing((Group other) -> totals.stream().noneMatch(margin -> margin.holds(other)))
                        .thenComparing(smallestFirst()));
    }

    private static Comparator<Group> smallestFirst() {
        return Comparator.comparingInt((Group cell) -> cell.workers().size()).thenComparing(Group::name);
    }

    private static int distinct(List<Group> cells) {
        var workers = new HashSet<UUID>();
        cells.forEach(cell -> workers.addAll(cell.workers()));
        return workers.size();
    }
}
