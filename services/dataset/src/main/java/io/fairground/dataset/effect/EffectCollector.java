package io.fairground.dataset.effect;

import io.fairground.dataset.effect.EffectReport.OfChoice;
import io.fairground.dataset.effect.JudgedItem.Judgement;
import io.fairground.dataset.guideline.GuidelineClause;
import io.fairground.dataset.release.facts.Facts;
import io.fairground.dataset.release.facts.Interval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes items one after the other. Grows with workers, regions and choices, not with items. */
public final class EffectCollector {

    private static final String ALL = "*";

    private final Set<String> choices;
    private final SortedMap<String, List<Shift>> shifts = new TreeMap<>();
    private final Map<String, Set<String>> workers = new TreeMap<>();
    private long items;
    private long flips;

    /** @param choices that answers name */
    public EffectCollector(Set<String> choices) {
        this.choices = Set.copyOf(choices);
    }

    /** Items that were answered under one version only say nothing. */
    public void take(JudgedItem item) {
        if (!item.isPair()) {
            return;
        }
        items++;
        flips += flips(item);
        shifts(ALL).forEach(shift -> shift.add(item));
        var regions = Stream.concat(item.before().stream(), item.after().stream())
                .peek(each -> workers.computeIfAbsent(each.region(), _ -> new HashSet<>())
                        .add(each.worker()))
                .map(Judgement::region)
                .collect(Collectors.toSet());
        for (var region : regions) {
            var ofRegion = item.only(each -> each.region().equals(region));
            if (ofRegion.isPair()) {
                shifts(region).forEach(shift -> shift.add(ofRegion));
            }
        }
    }

    private List<Shift> shifts(String region) {
        return shifts.computeIfAbsent(
                region, _ -> choices.stream().sorted().map(Shift::new).toList());
    }

    private static int flips(JudgedItem item) {
        var before = most(item.before());
        var after = most(item.after());
        return before != null && after != null && !before.equals(after) ? 1 : 0;
    }

    /** Null where two choices have the most. */
    private static @Nullable String most(List<Judgement> answers) {
        var counts = answers.stream().collect(Collectors.groupingBy(Judgement::choice, Collectors.counting()));
        var most = counts.values().stream().max(Long::compare).orElse(0L);
        var leaders = counts.entrySet().stream()
                .filter(count -> count.getValue().equals(most))
                .toList();
        return leaders.size() == 1 ? leaders.getFirst().getKey() : null;
    }

    /** @param before the clauses of the earlier version */
    public EffectReport report(List<GuidelineClause> before, List<GuidelineClause> after) {
        return new EffectReport(
                items,
                items == 0 ? null : Interval.share(flips, items),
                ClauseSwitch.between(before, after).orElse(null),
                ids(ClauseSwitch.without(after, before)),
                ids(ClauseSwitch.without(before, after)),
                told());
    }

    private static List<String> ids(List<GuidelineClause> clauses) {
        return clauses.stream().map(GuidelineClause::id).toList();
    }

    /** Regions with too few people to tell them apart are in the total only. */
    private List<OfChoice> told() {
        var told = new ArrayList<OfChoice>();
        shifts.forEach((region, ofRegion) -> {
            if (region.equals(ALL) || workers.getOrDefault(region, Set.of()).size() >= Facts.WORKERS_MIN) {
                ofRegion.forEach(shift -> add(told, region, shift));
            }
        });
        return told;
    }

    private static void add(List<OfChoice> told, String region, Shift shift) {
        var interval = shift.interval();
        if (interval != null) {
            told.add(new OfChoice(region, shift.choice(), shift.items(), interval));
        }
    }
}
