package io.fairground.dataset.release.facts;

import io.fairground.dataset.release.facts.Facts.Agreement;
import io.fairground.dataset.release.facts.Facts.Disputed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whose values are in the labels: how much the answers of one region agree with each other, and with those of another. Holds sums
 * for each pair of regions and the most disputed tasks, nothing for each task.
 */
public final class RegionalAgreement {

    private static final int DISPUTED_MAX = 100;
    private static final String ALL = "*";
    private static final Comparator<Disputed> LEAST_DISPUTED_FIRST = Comparator.comparingDouble(
                    RegionalAgreement::certainty)
            .thenComparing(Disputed::itemKey, Comparator.reverseOrder());

    private final Map<List<String>, PairAgreement> pairs = new HashMap<>();
    private final PairAgreement within = new PairAgreement();
    private final PairAgreement across = new PairAgreement();
    private final PriorityQueue<Disputed> disputed = new PriorityQueue<>(LEAST_DISPUTED_FIRST);

    /** What the answers of one region say about one task. */
    private record Said(String region, Map<String, Integer> counts, int total) {}

    /** @param counts how many answers of each region say what, about one task */
    public void add(String itemKey, Map<String, ? extends Map<String, Integer>> counts) {
        var regions = new ArrayList<Said>();
        new TreeMap<>(counts).forEach((region, said) -> regions.add(new Said(region, said, total(said))));
        long pairsWithin = 0;
        long equalWithin = 0;
        long pairsAcross = 0;
        long equalAcross = 0;
        for (int i = 0; i < regions.size(); i++) {
            var mine = regions.get(i);
            var ofMine = mine.total() * (mine.total() - 1L) / 2;
            var equalOfMine = mine.counts().values().stream()
                    .mapToLong(n -> n * (n - 1L) / 2)
                    .sum();
            pair(mine.region(), mine.region()).add(ofMine, equalOfMine);
            pairsWithin += ofMine;
            equalWithin += equalOfMine;
            for (var theirs : regions.subList(i + 1, regions.size())) {
                var both = (long) mine.total() * theirs.total();
                var equal = equal(mine.counts(), theirs.counts());
                pair(mine.region(), theirs.region()).add(both, equal);
                pairsAcross += both;
                equalAcross += equal;
                compare(itemKey, mine, theirs);
            }
        }
        within.add(pairsWithin, equalWithin);
        across.add(pairsAcross, equalAcross);
    }

    private PairAgreement pair(String first, String second) {
        return pairs.computeIfAbsent(List.of(first, second), _ -> new PairAgreement());
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static long equal(Map<String, Integer> mine, Map<String, Integer> theirs) {
        return mine.entrySet().stream()
                .mapToLong(each -> (long) each.getValue() * theirs.getOrDefault(each.getKey(), 0))
                .sum();
    }

    /** Only where both regions have enough answers that none of them is one person's. */
    private void compare(String itemKey, Said first, Said second) {
        if (first.total() < Facts.WORKERS_MIN || second.total() < Facts.WORKERS_MIN) {
            return;
        }
        var choices = new TreeSet<>(first.counts().keySet());
        choices.addAll(second.counts().keySet());
        choices.stream()
                .map(choice -> new Disputed(
                        itemKey,
                        choice,
                        first.region(),
                        second.region(),
                        first.total(),
                        second.total(),
                        Interval.difference(
                                Interval.share(first.counts().getOrDefault(choice, 0), first.total()),
                                Interval.share(second.counts().getOrDefault(choice, 0), second.total()))))
                .filter(each -> certainty(each) > 0)
                .max(LEAST_DISPUTED_FIRST)
                .ifPresent(this::keep);
    }

    private void keep(Disputed each) {
        disputed.add(each);
        if (disputed.size() > DISPUTED_MAX) {
            disputed.remove();
        }
    }

    /** How far the interval is from no difference; negative where it holds none. */
    private static double certainty(Disputed each) {
        return Math.max(each.difference().low(), -each.difference().high());
    }

    /** @param regions of which something may be said */
    public List<Agreement> agreement(Set<String> regions) {
        var agreements = new ArrayList<Agreement>();
        add(agreements, ALL, "in one region", within);
        add(agreements, ALL, "in two regions", across);
        pairs.entrySet().stream()
                .filter(pair -> regions.containsAll(pair.getKey()))
                .sorted(Comparator.comparing(pair -> String.join(" ", pair.getKey())))
                .forEach(pair ->
                        add(agreements, pair.getKey().getFirst(), pair.getKey().getLast(), pair.getValue()));
        return agreements;
    }

    private static void add(List<Agreement> agreements, String first, String second, PairAgreement sums) {
        var interval = sums.interval();
        if (interval != null) {
            agreements.add(new Agreement(first, second, sums.tasks(), interval));
        }
    }

    /** The most disputed first. */
    public List<Disputed> disputed(Set<String> regions) {
        return disputed.stream()
                .filter(each -> regions.contains(each.first()) && regions.contains(each.second()))
                .sorted(LEAST_DISPUTED_FIRST.reversed())
                .toList();
    }
}
