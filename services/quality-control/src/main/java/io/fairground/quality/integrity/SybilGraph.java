package io.fairground.quality.integrity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Accounts that hang together: the connected components of a graph whose links are pairs raised as copying and
 * attributes that two workers share. A link's strength is the sum of its parts: 1 for copying,
 * {@code strength / log2(holders)} for an attribute (rarer is stronger; L. A. Adamic and E. Adar, <em>Friends and
 * neighbors on the web</em>, Social Networks 25, 2003). Links below {@code strengthMin} are left out. The score of a
 * ring of {@code n} is
 *
 * <pre>
 * sum of the strengths of its links / (n (n - 1) / 2)
 * </pre>
 *
 * <p>Example: three accounts on one device (strength 0.6 / log2 3 = 0.38) of which two copy: the pair has 1.38, the
 * third hangs on by 0.38 and is part of the ring only if {@code strengthMin} is at most 0.38; then the score is 2.14 /
 * 3 = 0.71.
 */
public final class SybilGraph {

    private record Link(boolean copying, boolean attribute, double strength) {

        Link plus(Link other) {
            return new Link(copying || other.copying, attribute || other.attribute, strength + other.strength);
        }
    }

    private record Pair(int one, int other) {

        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    private SybilGraph() {}

    /**
     * @param raised pairs, after {@link AlarmPolicy}
     * @param strengthMin links that are weaker do not count
     * @return rings of two and more, strongest first
     */
    public static List<Signal.Ring> rings(
            int workerCount, List<Signal.Copying> raised, List<SharedAttribute> attributes, double strengthMin) {
        var links = new LinkedHashMap<Pair, Link>();
        for (var pair : raised) {
            links.merge(Pair.of(pair.one(), pair.other()), new Link(true, false, 1), Link::plus);
        }
        attributes.forEach(attribute -> addLinks(links, attribute));
        links.values().removeIf(link -> link.strength() < strengthMin);
        return components(workerCount, links).stream()
                .sorted(Comparator.comparingDouble((Signal.Ring ring) -> -ring.score()))
                .toList();
    }

    private static void addLinks(Map<Pair, Link> links, SharedAttribute attribute) {
        for (var holders : holders(attribute.valueOfWorker()).values()) {
            if (holders.size() <= attribute.holdersMax()) {
                var link = new Link(false, true, attribute.strengthAmong(holders.size()));
                for (var i = 0; i < holders.size(); i++) {
                    for (var j = i + 1; j < holders.size(); j++) {
                        links.merge(Pair.of(holders.get(i), holders.get(j)), link, Link::plus);
                    }
                }
            }
        }
    }

    private static Map<Integer, List<Integer>> holders(int[] valueOfWorker) {
        var holders = new TreeMap<Integer, List<Integer>>();
        for (var worker = 0; worker < valueOfWorker.length; worker++) {
            if (valueOfWorker[worker] >= 0) {
                holders.computeIfAbsent(valueOfWorker[worker], _ -> new ArrayList<>())
                        .add(worker);
            }
        }
        holders.values().removeIf(workers -> workers.size() < 2);
        return holders;
    }

    private static List<Signal.Ring> components(int workerCount, Map<Pair, Link> links) {
        var parent = IntStream.range(0, workerCount).toArray();
        links.keySet().forEach(pair -> parent[root(parent, pair.one())] = root(parent, pair.other()));
        var members = new TreeMap<Integer, List<Integer>>();
        for (var worker = 0; worker < workerCount; worker++) {
            members.computeIfAbsent(root(parent, worker), _ -> new ArrayList<>())
                    .add(worker);
        }
        var inside = new TreeMap<Integer, List<Link>>();
        links.forEach((pair, link) -> inside.computeIfAbsent(root(parent, pair.one()), _ -> new ArrayList<>())
                .add(link));
        return inside.entrySet().stream()
                .map(ring -> ring(members.getOrDefault(ring.getKey(), List.of()), ring.getValue()))
                .toList();
    }

    private static int root(int[] parent, int worker) {
        var at = worker;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static Signal.Ring ring(List<Integer> members, List<Link> links) {
        var strength = links.stream().mapToDouble(Link::strength).sum();
        var pairs = members.size() * (members.size() - 1) / 2.0;
        return new Signal.Ring(
                members,
                strength / pairs,
                (int) links.stream().filter(Link::copying).count(),
                (int) links.stream().filter(Link::attribute).count());
    }
}
