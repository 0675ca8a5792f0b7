package io.fairground.quality.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.Region;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnSkillTest {

    private final Tally tally = new Tally(new UUID(0, 1), Region.of("KE"), 40, 9, 2, 1.2, 0.4, 38, 36);

    @Test
    void theFigureFollowsFromTheParametersSheIsTold() {
        var own = OwnSkill.of(skill(tally, false));

        assertThat(own).isInstanceOf(OwnSkill.Agreement.class);
        var agreeing = parameter(own, "priorAgreeing") + parameter(own, "labelMatches");
        var all = parameter(own, "priorAgreeing") + parameter(own, "priorDiffering") + parameter(own, "labelled");
        assertThat(((OwnSkill.Agreement) own).accuracy().mean()).isCloseTo(agreeing / all, within(1e-12));
        assertThat(own.explanation().summary())
                .contains("Of your 40 answers 38", "(1 + 36) / (2 + 38) = 0.925", "95 %", "Beta(1 + 36, 1 + 2)");
        assertThat(own.explanation().method()).isEqualTo("agreement@1");
        assertThat(own.explanation().notCounted())
                .anyMatch(one -> one.contains("region"))
                .anyMatch(one -> one.contains("fast"))
                .anyMatch(one -> one.contains("device"));
    }

    @Test
    void nothingSheIsToldDependsOnTheGoldSheMet() {
        var without = new Tally(new UUID(0, 1), Region.of("KE"), 40, 0, 0, 0, 0, 38, 36);

        var explained = OwnSkill.of(skill(tally, false));
        var other = OwnSkill.of(skill(without, false));

        assertThat(explained.explanation()).isEqualTo(other.explanation());
        assertThat(((OwnSkill.Agreement) explained).accuracy()).isEqualTo(((OwnSkill.Agreement) other).accuracy());
    }

    @Test
    void whereTheJobAsksForViewsThereIsNoScore() {
        var own = OwnSkill.of(skill(tally, true));

        assertThat(own).isInstanceOf(OwnSkill.Unscored.class);
        assertThat(own.explanation().summary()).contains("40 answers", "rightly differ");
        assertThat(own.explanation().parameters()).isEmpty();
        assertThat(own.explanation().toString()).doesNotContain("36", "0.9");
    }

    @Test
    void mintedGoldCountsByItsWeight() {
        assertThat(tally.accuracy(false)).isEqualTo(Accuracy.of(3.2, 10.6));
        assertThat(new Tally(new UUID(0, 1), Region.of("KE"), 40, 0, 0, 0.4, 0, 38, 36).accuracy(false))
                .isEqualTo(Accuracy.of(0.4, 0.4));
        assertThat(new Tally(new UUID(0, 1), Region.of("KE"), 40, 0, 0, 0, 0, 38, 36).accuracy(false))
                .isEqualTo(Accuracy.of(36, 38));
    }

    private static double parameter(OwnSkill own, String name) {
        return own.explanation().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void whereTheJobAsksForViewsOnlyGoldMeasures() {
        var without = new Tally(new UUID(0, 1), Region.of("KE"), 40, 0, 0, 0, 0, 38, 36);

        assertThat(skill(tally, true).accuracy()).isEqualTo(Accuracy.of(3.2, 10.6));
        assertThat(tally.basis(true)).isEqualTo(AccuracyBasis.GOLD);
        assertThat(skill(without, true).accuracy()).isEqualTo(Accuracy.of(0, 0));
        assertThat(without.basis(true)).isEqualTo(AccuracyBasis.NONE);
        assertThat(without.basis(false)).isEqualTo(AccuracyBasis.LABELS);
    }

    private static Skill skill(Tally tally, boolean subjective) {
        return Skill.of(new UUID(0, 2), QuestionKind.LABEL, subjective, tally, 1);
    }
}
