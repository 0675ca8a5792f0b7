package io.fairground.payment.audit.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which gold items treat equally able workers of two groups differently: {@link MantelHaenszel} for each item, workers
 * matched by their share of right answers in bands, {@link FalseDiscovery} at 5 %. Flagged items are dropped before quality
 * may explain pay, or "lower quality" would be an artefact of the gold.
 *
 * @param items every item with its test, ordered
 */
public record GoldBias(List<Item> items) {

    private static final double RATE = 0.05;
    private static final int BANDS = 5;

    public GoldBias {
        items = List.copyOf(items);
    }

    /** @param inGroup of the group that is tested; else of the reference */
    public record Answer(String worker, String item, boolean inGroup, boolean right) {}

    /** @param adjusted p-value over all items */
    public record Item(String item, MantelHaenszel test, double adjusted) {

        public boolean isFlagged() {
            return adjusted <= RATE;
        }
    }

    public static GoldBias of(List<Answer> answers) {
        var bands = bands(answers);
        var strata = new TreeMap<String, long[][]>();
        for (var answer : answers) {
            var counts = strata.computeIfAbsent(answer.item(), _ -> new long[BANDS][4]);
            counts[bands.getOrDefault(answer.worker(), 0)][(answer.inGroup() ? 0 : 2) + (answer.right() ? 0 : 1)]++;
        }
        var tests = new ArrayList<MantelHaenszel>();
        for (var counts : strata.values()) {
            var ofItem = new ArrayList<MantelHaenszel.Stratum>();
            for (var row : counts) {
                ofItem.add(new MantelHaenszel.Stratum(row[0], row[1], row[2], row[3]));
            }
            tests.add(MantelHaenszel.of(ofItem));
        }
        var adjusted = FalseDiscovery.adjusted(
                tests.stream().mapToDouble(MantelHaenszel::pValue).toArray());
        var items = new ArrayList<Item>();
        for (var name : strata.keySet()) {
            items.add(new Item(name, tests.get(items.size()), adjusted[items.size()]));
        }
        return new GoldBias(items);
    }

    /** The names of the flagged items. */
    public SortedSet<String> flagged() {
        var flagged = new TreeSet<String>();
        items.stream().filter(Item::isFlagged).map(Item::item).forEach(flagged::add);
        return flagged;
    }

    /** Bands of about as many workers each, by share of right answers; workers that are alike share a band. */
    private static Map<String, Integer> bands(List<Answer> answers) {
        var counts = new LinkedHashMap<String, long[]>();
        for (var answer : answers) {
            var count = counts.computeIfAbsent(answer.worker(), _ -> new long[2]);
            count[0] += answer.right() ? 1 : 0;
            count[1]++;
        }
        var shares = counts.values().stream()
                .mapToDouble(count -> (double) count[0] / count[1])
                .sorted()
                .toArray();
        var bands = new LinkedHashMap<String, Integer>();
        counts.forEach((worker, count) -> {
            var share = (double) count[0] / count[1];
            int band = 0;
            while (band + 1 < BANDS && share >= shares[(band + 1) * shares.length / BANDS]) {
                band++;
            }
            bands.put(worker, band);
        });
        return bands;
    }
}
