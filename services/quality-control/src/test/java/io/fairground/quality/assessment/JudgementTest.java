package io.fairground.quality.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.quality.Outcome;
import io.fairground.kit.problem.FieldError;
import io.fairground.quality.oversight.Grounds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgementTest {

    private static final Grounds FULL = new Grounds("x".repeat(100), List.of("line"));
    private static final Grounds SHORT = new Grounds("too short", List.of());

    @Test
    void aRefusalNeedsCategoryExplanationAndEvidence() {
        assertThat(new Judgement(Outcome.REFUSED, Category.COPIED, FULL).faults())
                .isEmpty();
        assertThat(new Judgement(Outcome.REFUSED, null, SHORT).faults())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/category", "/explanation", "/evidence");
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"HONEST_ERROR", "BROKEN_ITEM"})
    void nobodyLosesPayForAnErrorOrAFaultThatIsNotHers(Category category) {
        assertThat(new Judgement(Outcome.REFUSED, category, FULL).faults())
                .extracting(FieldError::pointer)
                .containsExactly("/category");
        assertThat(new Judgement(Outcome.EXCLUDED, category, SHORT).faults()).isEmpty();
    }

    @Test
    void anExclusionNeedsACategoryAndSomeExplanation() {
        assertThat(new Judgement(Outcome.EXCLUDED, null, Grounds.NONE).faults())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/category", "/explanation");
    }

    @Test
    void anAnswerThatIsUsedHasNoCategory() {
        assertThat(Judgement.used(Grounds.NONE).faults()).isEmpty();
        assertThat(new Judgement(Outcome.USED, Category.COPIED, FULL).faults())
                .extracting(FieldError::pointer)
                .containsExactly("/category");
    }

    @Test
    void whatIsAnnouncedIsTheCategoryAndNotTheExplanation() {
        assertThat(new Judgement(Outcome.REFUSED, Category.COPIED, FULL).reason())
                .isEqualTo("the answer was taken from somebody else");
        assertThat(Judgement.used(FULL).reason()).isNull();
    }
}
