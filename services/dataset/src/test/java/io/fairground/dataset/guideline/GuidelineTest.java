package io.fairground.dataset.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dataset.guideline.Draft.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GuidelineTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Rule CONCISE = new Rule("Prefer the concise answer", "Ann", Stance.QUALITY);
    private static final Rule HARMLESS = new Rule("Never reward instructions that harm", "Ben", Stance.SAFETY);

    private final Guideline begun = Guideline.begun(UUID.randomUUID(), "acme", NOW);

    @Test
    void clausesAreNumberedInTheirOrder() {
        var first = begun.publish(new Draft("How to choose", List.of(CONCISE, HARMLESS)), List.of(), NOW);

        assertThat(first.version().version()).isEqualTo(1);
        assertThat(first.version().clauses()).extracting(GuidelineClause::id).containsExactly("clause-1", "clause-2");
    }

    @Test
    void aClauseThatStaysKeepsItsIdAndANumberIsNeverUsedAgain() {
        var first = begun.publish(new Draft("How to choose", List.of(CONCISE, HARMLESS)), List.of(), NOW);
        var kind = new Rule("Prefer the kinder answer", "Cyd", Stance.VALUE);

        var second = first.guideline()
                .publish(
                        new Draft("How to choose", List.of(HARMLESS)),
                        first.version().clauses(),
                        NOW);
        var third = second.guideline()
                .publish(
                        new Draft("How to choose", List.of(kind, HARMLESS)),
                        second.version().clauses(),
                        NOW);

        assertThat(second.version().clauses()).extracting(GuidelineClause::id).containsExactly("clause-2");
        assertThat(third.version().version()).isEqualTo(3);
        assertThat(third.version().clauses()).extracting(GuidelineClause::id).containsExactly("clause-3", "clause-2");
    }

    @Test
    void theSameTextWithAnotherStanceIsAnotherClause() {
        var first = begun.publish(new Draft("How to choose", List.of(CONCISE)), List.of(), NOW);
        var declaredAsValue = new Rule(CONCISE.text(), CONCISE.author(), Stance.VALUE);

        var second = first.guideline()
                .publish(
                        new Draft("How to choose", List.of(declaredAsValue, declaredAsValue)),
                        first.version().clauses(),
                        NOW);

        assertThat(second.version().clauses()).extracting(GuidelineClause::id).containsExactly("clause-2", "clause-3");
    }
}
