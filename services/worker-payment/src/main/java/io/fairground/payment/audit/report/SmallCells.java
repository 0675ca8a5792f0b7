package io.fairground.payment.audit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which groups may be shown by themselves, and what becomes of the others.
 *
 * <p>A group of fewer workers than {@code k} is rolled up: into its wider group, if the small ones of it make {@code k}
 * together, else into the rest of all. Totals are public, so what is left when everything shown is subtracted from them must be
 * nothing, or {@code k} workers as well: else the smallest that is shown is rolled up too (complementary suppression). All that
 * is shown then is a partition into parts of at least {@code k}, and sums and differences of totals are unions of parts.
 */
public final class SmallCells {

    private static final String REST = "rest";

    private SmallCells() {}

    public record Group(String name, Set<UUID> workers) {

        public Group {
            workers = Set.copyOf(workers);
        }
    }

    /** Groups that are shown as one row: one of its own name, or several under a wider one. */
    public record Part(String name, List<Group> groups) {

        public Part {
            groups = List.copyOf(groups);
        }

        /** Distinct ones: whoever worked in two groups is one person. */
        public int workers() {
            return (int) groups.stream()
                    .flatMap(group -> group.workers().stream())
                    .distinct()
                    .count();
        }
    }

    /**
     * @param wider the wider group of a group's name
     * @return a partition; empty when even all groups together are fewer than {@code k}
     */
    public static List<Part> partition(List<Group> groups, int k, Function<String, String> wider) {
        var parts = new ArrayList<Part>();
        var small = new TreeMap<String, List<Group>>();
        for (var group : groups) {
            if (group.workers().size() >= k) {
                parts.add(new Part(group.name(), List.of(group)));
            } else if (!group.workers().isEmpty()) {
                small.computeIfAbsent(wider.apply(group.name()), _ -> new ArrayList<>())
                        .add(group);
            }
        }
        var rest = new ArrayList<Group>();
        small.forEach((name, members) -> {
            var part = new Part(name, members);
            if (part.workers() >= k) {
                parts.add(part);
            } else {
                rest.addAll(members);
            }
        });
        complement(parts, rest, k);
        parts.sort(Comparator.comparing(Part::name));
        return List.copyOf(parts);
    }

    private static void complement(List<Part> parts, List<Group> rest, int k) {
        if (rest.isEmpty()) {
            return;
        }
        parts.sort(Comparator.comparingInt(Part::workers).reversed().thenComparing(Part::name));
        while (new Part(REST, rest).workers() < k && !parts.isEmpty()) {
            rest.addAll(parts.removeLast().groups());
        }
        if (new Part(REST, rest).workers() >= k) {
            parts.add(new Part(REST, rest));
        }
    }
}
