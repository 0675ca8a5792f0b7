package io.fairground.dataset.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.dataset.effect.EffectReport.OfChoice;
import io.fairground.dataset.effect.JudgedItem.Judgement;
import io.fairground.dataset.guideline.GuidelineClause;
import io.fairground.dataset.guideline.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectReportTest {

    private static final int RUNS = 200;
    private static final int ITEMS = 150;
    private static final int WORKERS = 30; // in each of two regions
    private static final int ANSWERS = 3; // of each region, to each item, under each version

    @ParameterizedTest
    @CsvSource({"0, 0", "0.05, 0.05", "0.20, 0.20", "0.20, 0"})
    void plantedEffectsAreFoundWithHonestIntervals(double inKenya, double inThePhilippines) {
        var held = new int[3];
        var sum = new double[3];
        var truth = new double[] {(inKenya + inThePhilippines) / 2, inKenya, inThePhilippines};
        for (int run = 0; run < RUNS; run++) {
            var report = simulated(run, inKenya, inThePhilippines);
            var regions = List.of("*", "KE", "PH");
            for (int i = 0; i < regions.size(); i++) {
                var shift = shift(report, regions.get(i)).shift();
                sum[i] += shift.value();
                held[i] += shift.low() <= truth[i] && truth[i] <= shift.high() ? 1 : 0;
            }
        }
        for (int i = 0; i < truth.length; i++) {
            assertThat(sum[i] / RUNS).as("bias").isCloseTo(truth[i], within(0.01));
            assertThat(held[i] / (double) RUNS).as("coverage").isBetween(0.91, 0.99); // 95 % and 2.6 standard errors
        }
    }

    @Test
    void aLargeEffectInOneRegionIsSeenThereAndNotInTheOther() {
        var seen = 0;
        var mistaken = 0;
        for (int run = 0; run < RUNS; run++) {
            var report = simulated(run, 0.2, 0);
            seen += shift(report, "KE").shift().low() > 0 ? 1 : 0;
            var other = shift(report, "PH").shift();
            mistaken += other.low() > 0 || other.high() < 0 ? 1 : 0;
        }
        assertThat(seen).isGreaterThan(RUNS * 95 / 100);
        assertThat(mistaken).isLessThan(RUNS * 9 / 100);
    }

    @Test
    void theEffectIsThatOfAClauseOnlyWhereItWasSwitchedAlone() {
        var one = clause("clause-1");
        var two = clause("clause-2");
        var three = clause("clause-3");

        assertThat(ClauseSwitch.between(List.of(one), List.of(one, two)))
                .contains(new ClauseSwitch(ClauseSwitch.Kind.ADDED, two));
        assertThat(ClauseSwitch.between(List.of(one, two), List.of(two)))
                .contains(new ClauseSwitch(ClauseSwitch.Kind.REMOVED, one));
        assertThat(ClauseSwitch.between(List.of(one, two), List.of(one, three)))
                .contains(new ClauseSwitch(ClauseSwitch.Kind.REPLACED, three));
        assertThat(ClauseSwitch.between(List.of(one), List.of(one))).isEmpty();
        assertThat(ClauseSwitch.between(List.of(one), List.of(two, three))).isEmpty();
    }

    @Test
    void itemsUnderOneVersionOnlyAndRegionsOfFewPeopleAreNotTold() {
        var collector = new EffectCollector(Set.of("A", "B"));
        for (int i = 0; i < 10; i++) {
            var before = List.of(new Judgement("w" + i % 4, "KE", "A"));
            collector.take(new JudgedItem("k" + i, before, i < 8 ? before : List.of()));
        }

        var report = collector.report(List.of(), List.of());

        assertThat(report.itemCount()).isEqualTo(8);
        assertThat(report.shifts()).extracting(OfChoice::region).containsOnly("*");
        assertThat(report.flipped())
                .satisfies(flipped -> assertThat(flipped.value()).isZero());
    }

    @Test
    void anItemFlipsWhenMostSaySomethingElse() {
        var collector = new EffectCollector(Set.of("A", "B"));
        collector.take(new JudgedItem("k", said("A", "A", "B"), said("B", "B", "A")));
        collector.take(new JudgedItem("l", said("A", "A", "B"), said("A", "A", "A")));
        collector.take(new JudgedItem("m", said("A", "B"), said("B", "B"))); // before, nobody led

        assertThat(collector.report(List.of(), List.of()).flipped())
                .satisfies(flipped -> assertThat(flipped.value()).isEqualTo(1.0 / 3));
    }

    @ParameterizedTest
    @CsvSource({"3,3.182", "5,2.571", "10,2.228", "30,2.042", "1000,1.962"})
    void quantilesAreThoseOfTheTables(long degrees, double quantile) {
        assertThat(Shift.student(degrees)).isCloseTo(quantile, within(quantile / 100));
    }

    private static List<Judgement> said(String... choices) {
        var judgements = new ArrayList<Judgement>();
        for (int i = 0; i < choices.length; i++) {
            judgements.add(new Judgement("w" + i, "KE", choices[i]));
        }
        return judgements;
    }

    private static OfChoice shift(EffectReport report, String region) {
        return report.shifts().stream()
                .filter(each -> each.region().equals(region) && each.choice().equals("A"))
                .findFirst()
                .orElseThrow();
    }

    /** Items are more or less clear, workers lean to one side, and lean differently under either version. */
    private static EffectReport simulated(int seed, double inKenya, double inThePhilippines) {
        var random = new SplittableRandom(seed);
        var leaning = new double[2][2 * WORKERS];
        for (var ofVersion : leaning) {
            for (int worker = 0; worker < ofVersion.length; worker++) {
                ofVersion[worker] = random.nextDouble(-0.1, 0.1);
            }
        }
        var collector = new EffectCollector(Set.of("A", "B"));
        for (int item = 0; item < ITEMS; item++) {
            var clarity = random.nextDouble(0.2, 0.6);
            var sides = List.of(new ArrayList<Judgement>(), new ArrayList<Judgement>());
            for (int version = 0; version < 2; version++) {
                for (int region = 0; region < 2; region++) {
                    var effect = version == 0 ? 0 : region == 0 ? inKenya : inThePhilippines;
                    for (int i = 0; i < ANSWERS; i++) {
                        var worker = region * WORKERS + random.nextInt(WORKERS);
                        var isA = random.nextDouble() < clarity + effect + leaning[version][worker];
                        sides.get(version).add(new Judgement("w" + worker, region == 0 ? "KE" : "PH", isA ? "A" : "B"));
                    }
                }
            }
            collector.take(new JudgedItem("k" + item, sides.getFirst(), sides.getLast()));
        }
        return collector.report(List.of(), List.of());
    }

    private static GuidelineClause clause(String id) {
        return new GuidelineClause(id, "text of " + id, "Ada", Stance.VALUE);
    }
}
