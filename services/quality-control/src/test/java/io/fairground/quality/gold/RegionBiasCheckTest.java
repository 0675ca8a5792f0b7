package io.fairground.quality.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.agreement.Groups;
import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegionBiasCheckTest {

    private static final int WORKERS = 600;
    private static final int ITEMS = 40;

    /** Two thirds in region 0, a third in region 1. */
    private static final Groups REGIONS = Groups.of(
            2, IntStream.range(0, WORKERS).map(worker -> worker % 3 / 2).toArray());

    private static final int[] TRUTH = new int[ITEMS];

    /**
     * Every worker answers every other item, right by the logistic of her skill less its difficulty.
     *
     * @param behind how much less skilled region 1 is all over, in logits
     * @param harder how much harder the first {@code biased} items are in region 1
     */
    private static AnswerTable answers(long seed, double behind, int biased, double harder) {
        var random = new Random(seed);
        var task = new int[WORKERS * ITEMS / 2];
        var worker = new int[task.length];
        var label = new int[task.length];
        var difficulty = random.doubles(ITEMS, -1.5, 1).toArray();
        for (var w = 0; w < WORKERS; w++) {
            var skill = 1 + random.nextGaussian() - (REGIONS.of(w) == 1 ? behind : 0);
            var items = new ArrayList<>(IntStream.range(0, ITEMS).boxed().toList());
            Collections.shuffle(items, random);
            for (var i = 0; i < ITEMS / 2; i++) {
                var row = w * ITEMS / 2 + i;
                var item = items.get(i);
                var logit = skill - difficulty[item] - (item < biased && REGIONS.of(w) == 1 ? harder : 0);
                task[row] = item;
                worker[row] = w;
                label[row] = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 0 : 1;
            }
        }
        return new AnswerTable(ITEMS, WORKERS, 2, task, worker, label);
    }

    @Test
    void itemsThatAreHarderInARegionAreFoundAndOthersAreNot() {
        var found = 0;
        var falseAlarms = 0;
        for (var seed = 1L; seed <= 5; seed++) {
            for (var one : RegionBiasCheck.of(answers(seed, 0, 4, 1.5), TRUTH, REGIONS, RegionBiasRule.STANDARD)) {
                if (one.region() == 1 && one.biased()) {
                    found += one.item() < 4 && one.harderInRegion() ? 1 : 0;
                    falseAlarms += one.item() < 4 ? 0 : 1;
                }
            }
        }
        assertThat(found).as("of 20").isGreaterThanOrEqualTo(16);
        assertThat(falseAlarms).as("of 180").isLessThanOrEqualTo(3);
    }

    @Test
    void aRegionOfLowerSkillIsNotAccusedOfBias() {
        var alarms = 0;
        for (var seed = 1L; seed <= 10; seed++) {
            alarms +=
                    (int) RegionBiasCheck.of(answers(seed, 0.7, 0, 0), TRUTH, REGIONS, RegionBiasRule.STANDARD).stream()
                            .filter(one -> one.biased() && one.region() == 1)
                            .count();
        }
        assertThat(alarms).as("of 400 items").isLessThanOrEqualTo(2);
    }

    @Test
    void biasedItemsDoNotSpoilTheSkillOthersAreJudgedBy() {
        // Given a quarter of all items against a region
        var answers = answers(3, 0, 10, 2);

        var found = RegionBiasCheck.of(answers, TRUTH, REGIONS, RegionBiasRule.STANDARD);

        assertThat(found).filteredOn(one -> one.item() >= 10 && one.biased()).hasSizeLessThanOrEqualTo(2);
        assertThat(found)
                .filteredOn(one -> one.item() < 10 && one.region() == 1 && one.biased())
                .hasSizeGreaterThanOrEqualTo(9)
                .allMatch(RegionBias::harderInRegion);
    }

    @Test
    void whatIsHarderHereIsEasierThere() {
        var found = RegionBiasCheck.of(answers(1, 0, 4, 1.5), TRUTH, REGIONS, RegionBiasRule.STANDARD);

        for (var item = 0; item < ITEMS; item++) {
            var here = found.get(2 * item);
            var there = found.get(2 * item + 1);
            assertThat(here.item()).isEqualTo(item).isEqualTo(there.item());
            assertThat(here.test().oddsRatio() * there.test().oddsRatio()).isCloseTo(1, within(1e-9));
            assertThat(here.adjusted()).isGreaterThanOrEqualTo(here.test().p());
        }
    }

    @Test
    void itemsWithFewAnswersOrWithoutTruthAreLeftOut() {
        var answers = answers(1, 0, 0, 0);
        var truth = TRUTH.clone();
        truth[7] = -1;

        var found = RegionBiasCheck.of(answers, truth, REGIONS, new RegionBiasRule(10, 100, 0.05));

        var expected = IntStream.range(0, ITEMS)
                .filter(item -> item != 7 && answersOfSmallRegion(answers, item) >= 100)
                .boxed()
                .toList();
        assertThat(expected.size()).isBetween(5, ITEMS - 5);
        assertThat(found.stream().map(RegionBias::item).distinct().toList()).isEqualTo(expected);
    }

    private static long answersOfSmallRegion(AnswerTable answers, int item) {
        return IntStream.range(answers.from(item), answers.to(item))
                .filter(row -> REGIONS.of(answers.worker(row)) == 1)
                .count();
    }

    @Test
    void oneRegionAloneHasNobodyToCompareWith() {
        var alone = Groups.of(1, new int[WORKERS]);

        assertThat(RegionBiasCheck.of(answers(1, 0, 0, 0), TRUTH, alone, RegionBiasRule.STANDARD))
                .isEmpty();
    }

    @Test
    void strataHoldEqualSkillsTogether() {
        var right = new int[] {1, 8, 4, 4, 4, 9, 0};
        var seen = new int[] {8, 8, 8, 8, 8, 9, 0};

        assertThat(SkillStrata.of(right, seen, 3)).containsExactly(0, 2, 0, 0, 0, 2, -1);
        assertThat(Arrays.stream(SkillStrata.of(
                                new int[100], IntStream.range(1, 101).toArray(), 10))
                        .distinct())
                .hasSize(10);
    }

    @Test
    void inputIsChecked() {
        assertThatThrownBy(() -> RegionBiasCheck.of(answers(1, 0, 0, 0), new int[3], REGIONS, RegionBiasRule.STANDARD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegionBiasRule(0, 1, 0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegionBiasRule(5, 10, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
