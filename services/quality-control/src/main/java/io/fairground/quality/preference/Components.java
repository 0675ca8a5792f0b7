package io.fairground.quality.preference;

import java.util.Arrays;

/**
 * The connected components of the comparisons: items between which there is a chain of comparisons, whatever their outcome.
 * Numbered by their lowest item; an item never compared is alone.
 */
final class Components {

    private final int[] of;
    private final int[][] members;

    private Components(int[] of, int[][] members) {
        this.of = of;
        this.members = members;
    }

    static Components of(Comparisons comparisons) {
        var root = new int[comparisons.itemCount()];
        Arrays.setAll(root, item -> item);
        for (var row = 0; row < comparisons.rows(); row++) {
            var one = find(root, comparisons.first(row));
            var other = find(root, comparisons.second(row));
            root[Math.max(one, other)] = Math.min(one, other);
        }
        return number(root);
    }

    private static int find(int[] root, int item) {
        var at = item;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static Components number(int[] root) {
        var of = new int[root.length];
        var sizes = new int[root.length];
        var count = 0;
        for (var item = 0; item < root.length; item++) {
            var lowest = find(root, item);
            of[item] = lowest == item ? count++ : of[lowest];
            sizes[of[item]]++;
        }
        var members = new int[count][];
        Arrays.setAll(members, component -> new int[sizes[component]]);
        for (var item = root.length - 1; item >= 0; item--) {
            members[of[item]][--sizes[of[item]]] = item;
        }
        return new Components(of, members);
    }

    int count() {
        return members.length;
    }

    int of(int item) {
        return of[item];
    }

    /** Its items in ascending order. */
    int[] members(int component) {
        return members[component];
    }

    /** Takes from each score the mean of its component; an item that is alone keeps its own. */
    void centre(double[] scores) {
        for (var items : members) {
            if (items.length < 2) {
                continue;
            }
            var mean = Arrays.stream(items)
                    .mapToDouble(item -> scores[item])
                    .average()
                    .orElse(0);
            for (var item : items) {
                scores[item] -= mean;
            }
        }
    }
}
