package io.fairground.quality.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegionBiasesTest {

    private static final Region KE = Region.of("KE");
    private static final Region US = Region.of("US");

    @Test
    void theItemThatIsHarderInOneRegionIsNamedAndNoOther() {
        var seed = 3L;

        var biased = RegionBiases.among(gold(seed, 0, KE, US), RegionBiasRule.STANDARD);

        assertThat(biased).as("seed %d", seed).containsExactly("i0");
    }

    @Test
    void withoutAnotherRegionOrWithoutGoldNothingIsNamed() {
        assertThat(RegionBiases.among(gold(3, 0, US, US), RegionBiasRule.STANDARD))
                .isEmpty();
        assertThat(RegionBiases.among(List.of(), RegionBiasRule.STANDARD)).isEmpty();
    }

    @Test
    void soundGoldIsRarelyNamed() {
        var named = IntStream.rangeClosed(1, 10)
                .map(seed -> RegionBiases.among(gold(seed, -1, KE, US), RegionBiasRule.STANDARD)
                        .size())
                .sum();

        assertThat(named).as("of 200 items").isLessThanOrEqualTo(3);
    }

    /** Twenty items answered by two hundred workers, half of them in each region; each worker is right as often as she is good. */
    private static List<ShownGold> gold(long seed, int tilted, Region one, Region other) {
        var random = new Random(seed);
        var skills = random.doubles(200, 0.5, 0.95).toArray();
        var gold = new ArrayList<ShownGold>();
        for (var i = 0; i < 20; i++) {
            var answers = new ArrayList<ShownGold.Answer>();
            for (var worker = 0; worker < skills.length; worker++) {
                var region = worker % 2 == 0 ? one : other;
                var accuracy = i == tilted && region.equals(US) ? 0.3 : skills[worker];
                answers.add(new ShownGold.Answer(new UUID(0, worker), region, random.nextDouble() < accuracy));
            }
            gold.add(new ShownGold(GoldItem.minted("i" + i, new GoldTruth(0, 1)), answers));
        }
        return gold;
    }
}
