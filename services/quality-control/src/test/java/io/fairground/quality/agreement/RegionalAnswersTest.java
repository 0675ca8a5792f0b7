package io.fairground.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegionalAnswersTest {

    @Test
    void theOrderInWhichAnswersCameDoesNotMatter() {
        var crowd = RegionalCrowd.divided();
        var inOrder = RegionalCrowd.rows(crowd.answers());
        for (var seed = 0; seed < 20; seed++) {
            var shuffled = new ArrayList<>(crowd.rows());
            Collections.shuffle(shuffled, new Random(seed));

            var rows = RegionalCrowd.rows(RegionalAnswers.of(2, shuffled));

            assertThat(rows).as("seed %d", seed).isEqualTo(inOrder);
        }
    }

    @Test
    void aWorkerWhoAnsweredFromTwoRegionsCountsOnceInEach() {
        var moved = new RegionalCrowd(2)
                .worker("UG", "ada", 0, 1, -1)
                .worker("KE", "ada", -1, -1, 1)
                .answers();

        assertThat(moved.regions()).containsExactly(Region.of("KE"), Region.of("UG"));
        assertThat(moved.workersByRegion()).containsExactly(1, 1);
        assertThat(moved.extent()).isEqualTo(new Extent(3, 3));
    }

    @Test
    void withoutAnswersThereIsNothing() {
        var none = RegionalAnswers.of(2, List.of());

        assertThat(none.extent()).isEqualTo(new Extent(0, 0));
        assertThat(none.regions()).isEmpty();
    }
}
