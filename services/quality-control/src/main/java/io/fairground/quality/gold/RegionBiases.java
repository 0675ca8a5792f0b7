package io.fairground.quality.gold;

import io.fairground.kernel.Region;
import io.fairground.quality.agreement.Groups;
import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Brings gold and its answers into the form in which {@link RegionBiasCheck} tests them. */
public final class RegionBiases {

    private static final int RIGHT = 1;
    private static final int CLASSES = 2;

    private final Map<Person, Integer> people = new HashMap<>();
    private final Map<Region, Integer> regions = new HashMap<>();
    private final List<Integer> regionOf = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();

    /** Who moves is somebody else there: skill is kept by worker and region everywhere. */
    private record Person(UUID workerId, Region region) {}

    private RegionBiases() {}

    /**
     * The keys of items that are harder, or easier, in some region for workers of equal skill.
     *
     * @param gold all gold of a job whose answers count: skill is judged on all of it
     */
    public static Set<String> among(List<ShownGold> gold, RegionBiasRule rule) {
        var biases = new RegionBiases();
        for (var item = 0; item < gold.size(); item++) {
            for (var answer : gold.get(item).answers()) {
                biases.add(item, answer);
            }
        }
        return biases.check(gold.size(), rule).stream()
                .filter(RegionBias::biased)
                .map(found -> gold.get(found.item()).item().itemKey())
                .collect(Collectors.toSet());
    }

    private void add(int item, ShownGold.Answer answer) {
        var person = people.computeIfAbsent(new Person(answer.workerId(), answer.region()), this::newPerson);
        rows.add(new int[] {item, person, answer.right() ? RIGHT : 0});
    }

    private int newPerson(Person person) {
        regionOf.add(regions.computeIfAbsent(person.region(), _ -> regions.size()));
        return people.size();
    }

    private List<RegionBias> check(int items, RegionBiasRule rule) {
        var answers = AnswerTable.of(
                items, people.size(), CLASSES, reader -> rows.forEach(row -> reader.row(row[0], row[1], row[2])));
        var truth = new int[items];
        Arrays.fill(truth, RIGHT);
        var groups = Groups.of(
                regions.size(), regionOf.stream().mapToInt(Integer::intValue).toArray());
        return RegionBiasCheck.of(answers, truth, groups, rule);
    }
}
