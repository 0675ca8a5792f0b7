package io.fairground.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CrowdSetTest {

    @Test
    void everyShippedSetOfClassesIsReadAndThoseOfTextsArePassedOver() {
        var sets = CrowdSet.allIn(Path.of("../data/crowd"));

        assertThat(sets)
                .extracting(CrowdSet::name)
                .contains("zencrowd", "fact_eval", "weather_amt", "barzan_mozafari")
                .doesNotContain("crowdspeech_dev_clean", "crowdwsa_j1");
        assertThat(sets)
                .allSatisfy(set -> assertThat(set.known()).as(set.name()).hasSizeGreaterThan(100));
    }

    @Test
    void aDrawOfGoldIsTheSameForASeedAndOnlyOfKnownTruths() {
        var set = CrowdSet.allIn(Path.of("../data/crowd")).getFirst();

        var gold = set.draw(20, 7);

        assertThat(gold.tasks()).hasSize(20).containsExactly(set.draw(20, 7).tasks());
        for (var task : gold.tasks()) {
            assertThat(gold.truth(task)).isEqualTo(set.truth()[task]);
        }
    }
}
