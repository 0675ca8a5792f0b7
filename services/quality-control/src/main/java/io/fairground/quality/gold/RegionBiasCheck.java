package io.fairground.quality.gold;

import io.fairground.quality.agreement.FalseDiscovery;
import io.fairground.quality.agreement.Groups;
import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which gold items are harder, or easier, in one region than in the others for workers of equal skill. Such an item measures where
 * somebody lives: it should be looked at, and not count as her error.
 *
 * <p>Every item and region with enough answers is tested by {@link MantelHaenszel}, among workers put into strata by their skill
 * on gold. A biased item spoils the skill that it is judged by, so what a first round finds is left out of the skills of a second
 * one, but for the item in question itself, as Holland and Thayer advise. The p-values of the second round are adjusted for all
 * tests by {@link FalseDiscovery}.
 *
 * <p>Of a region with a lower skill all over no item is called biased: equal skill is what is compared. Where most gold is biased
 * in the same direction, no test of this kind can see it.
 */
public final class RegionBiasCheck {

    private final AnswerTable answers;
    private final int[] truth;
    private final Groups regions;
    private final RegionBiasRule rule;

    private RegionBiasCheck(AnswerTable answers, int[] truth, Groups regions, RegionBiasRule rule) {
        this.answers = answers;
        this.truth = truth;
        this.regions = regions;
        this.rule = rule;
    }

    /**
     * One result for each item and region with enough answers and something to compare, item by item.
     *
     * @param answers whose tasks are the items
     * @param truth class of each item, or -1 where it is not gold
     */
    public static List<RegionBias> of(AnswerTable answers, int[] truth, Groups regions, RegionBiasRule rule) {
        if (truth.length != answers.taskCount()) {
            throw new IllegalArgumentException("truth of " + truth.length + " items, answers to others");
        }
        var check = new RegionBiasCheck(answers, truth, regions, rule);
        var first = check.round(Set.of());
        var suspects = new HashSet<Integer>();
        first.stream().filter(RegionBias::biased).forEach(found -> suspects.add(found.item()));
        return suspects.isEmpty() ? first : check.round(suspects);
    }

    private List<RegionBias> round(Set<Integer> suspects) {
        var usual = strata(item -> !suspects.contains(item));
        var tests = new ArrayList<Tested>();
        for (var item = 0; item < truth.length; item++) {
            if (truth[item] >= 0) {
                var judged = item;
                var stratum =
                        suspects.contains(item) ? strata(other -> other == judged || !suspects.contains(other)) : usual;
                tests.addAll(tests(item, stratum));
            }
        }
        return judged(tests);
    }

    private record Tested(int item, int region, MantelHaenszel test) {}

    private List<RegionBias> judged(List<Tested> tests) {
        var adjusted = FalseDiscovery.adjusted(
                tests.stream().mapToDouble(one -> one.test.p()).toArray());
        return IntStream.range(0, tests.size())
                .mapToObj(i -> judged(tests.get(i), adjusted[i]))
                .toList();
    }

    private RegionBias judged(Tested one, double adjusted) {
        var bias = BiasClass.of(one.test);
        var biased = bias != BiasClass.A && adjusted <= rule.falseDiscoveryRate();
        return new RegionBias(one.item, one.region, one.test, adjusted, bias, biased);
    }

    private int[] strata(IntPredicate counted) {
        var right = new int[answers.workerCount()];
        var seen = new int[answers.workerCount()];
        for (var item = 0; item < truth.length; item++) {
            if (truth[item] >= 0 && counted.test(item)) {
                for (var row = answers.from(item); row < answers.to(item); row++) {
                    seen[answers.worker(row)]++;
                    right[answers.worker(row)] += answers.label(row) == truth[item] ? 1 : 0;
                }
            }
        }
        return SkillStrata.of(right, seen, rule.strata());
    }

    private List<Tested> tests(int item, int[] stratumOf) {
        var count = new int[rule.strata()][regions.count()][2];
        var ofRegion = new int[regions.count()];
        for (var row = answers.from(item); row < answers.to(item); row++) {
            var region = regions.of(answers.worker(row));
            var stratum = stratumOf[answers.worker(row)];
            if (region != Groups.NONE && stratum >= 0) {
                count[stratum][region][answers.label(row) == truth[item] ? 0 : 1]++;
                ofRegion[region]++;
            }
        }
        var all = Arrays.stream(ofRegion).sum();
        var tests = new ArrayList<Tested>();
        for (var region = 0; region < ofRegion.length; region++) {
            if (Math.min(ofRegion[region], all - ofRegion[region]) >= rule.leastAnswers()) {
                var tested = region;
                MantelHaenszel.of(strata(count, region)).ifPresent(test -> tests.add(new Tested(item, tested, test)));
            }
        }
        return tests;
    }

    private static List<SkillStratum> strata(int[][][] count, int region) {
        return Arrays.stream(count)
                .map(ofRegion -> {
                    var right =
                            Arrays.stream(ofRegion).mapToInt(cell -> cell[0]).sum();
                    var wrong =
                            Arrays.stream(ofRegion).mapToInt(cell -> cell[1]).sum();
                    var own = ofRegion[region];
                    return new SkillStratum(own[0], own[1], right - own[0], wrong - own[1]);
                })
                .toList();
    }
}
