package io.fairground.quality.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShowingCounterTest {

    private final GoldItem item = GoldItem.minted("gold", new GoldTruth(1, 0.4));

    @Test
    void anAnswerToActiveGoldIsMeasuredAndAnotherIsNot() {
        var counter = new ShowingCounter(Map.of("gold", item), 20);

        assertThat(counter.count(answer(1, "gold"))).contains(new GoldTruth(1, 0.4));
        assertThat(counter.count(answer(2, "other"))).isEmpty();

        assertThat(counter.showings()).containsExactly(new Showing(new UUID(0, 1), "gold", 1));
        assertThat(counter.changed()).containsExactly(item.shown(20));
    }

    @Test
    void withinABatchTooNothingIsMeasuredAfterTheLastShowing() {
        var counter = new ShowingCounter(Map.of("gold", item.shown(3)), 3);

        assertThat(counter.count(answer(1, "gold"))).isPresent();
        assertThat(counter.count(answer(2, "gold"))).isPresent();
        assertThat(counter.count(answer(3, "gold"))).isEmpty();

        assertThat(counter.showings()).extracting(Showing::position).containsExactly(2, 3);
        assertThat(counter.changed()).singleElement().matches(changed -> !changed.active());
    }

    @Test
    void retiredGoldIsATaskLikeAnyOther() {
        var counter = new ShowingCounter(Map.of("gold", item.retire(RetirementReason.LEAKED)), 20);

        assertThat(counter.count(answer(1, "gold"))).isEmpty();

        assertThat(counter.changed()).isEmpty();
        assertThat(counter.showings()).isEmpty();
    }

    private static GoldAnswer answer(long id, String itemKey) {
        return new GoldAnswer(new UUID(0, id), itemKey);
    }
}
