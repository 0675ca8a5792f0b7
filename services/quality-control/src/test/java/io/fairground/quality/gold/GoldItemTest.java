package io.fairground.quality.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GoldItemTest {

    private final GoldItem fresh = GoldItem.minted("i1", new GoldTruth(1, 0.4));

    @Test
    void theLastShowingThatIsMeasuredRetiresAnItem() {
        var once = fresh.shown(2);
        assertThat(once.active()).isTrue();

        var twice = once.shown(2);

        assertThat(twice.showings()).isEqualTo(2);
        assertThat(twice.state()).isEqualTo(new GoldState.Retired(RetirementReason.SHOWN_ENOUGH));
    }

    @ParameterizedTest
    @EnumSource(RetirementReason.class)
    void aRetiredItemIsNotShownAnyMore(RetirementReason reason) {
        var retired = fresh.retire(reason);

        assertThat(retired.active()).isFalse();
        assertThatThrownBy(() -> retired.shown(20)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # first,       then,          what stands
            SHOWN_ENOUGH,  WITHDRAWN,     WITHDRAWN
            LEAKED,        CONTESTED,     CONTESTED
            REGION_BIASED, WITHDRAWN,     WITHDRAWN
            CONTESTED,     WITHDRAWN,     WITHDRAWN
            SHOWN_ENOUGH,  LEAKED,
            SHOWN_ENOUGH,  REGION_BIASED, REGION_BIASED
            LEAKED,        REGION_BIASED, REGION_BIASED
            REGION_BIASED, REGION_BIASED,
            CONTESTED,     REGION_BIASED,
            WITHDRAWN,     CONTESTED,
            WITHDRAWN,     WITHDRAWN,
            WITHDRAWN,     LEAKED,
            WITHDRAWN,     SHOWN_ENOUGH,
            """)
    void onlyAReasonThatUndoesEarlierAnswersReplacesALighterOne(
            RetirementReason first, RetirementReason then, @Nullable RetirementReason stands) {
        var retired = fresh.retire(first);

        if (stands == null) {
            assertThatThrownBy(() -> retired.retire(then)).isInstanceOf(IllegalStateException.class);
        } else {
            assertThat(retired.retire(then).state()).isEqualTo(new GoldState.Retired(stands));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # reason,      earlier answers count, truth in doubt
            SHOWN_ENOUGH,  true,                  false
            LEAKED,        true,                  false
            REGION_BIASED, false,                 false
            CONTESTED,     false,                 true
            WITHDRAWN,     false,                 true
            """)
    void whatWasMeasuredBeforeKeepsItsMeaningUnlessTheMeasureWasWrongFromTheBeginning(
            RetirementReason reason, boolean earlierAnswersCount, boolean truthInDoubt) {
        assertThat(reason.earlierAnswersCount()).isEqualTo(earlierAnswersCount);
        assertThat(reason.truthInDoubt()).isEqualTo(truthInDoubt);
    }
}
