package io.fairground.quality.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.kernel.Region;
import io.fairground.quality.gold.GoldTruth;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionRuleTest {

    private static final UUID ADA = new UUID(0, 1);
    private static final int ANSWERED = 1;
    private static final GoldTruth RIGHT = new GoldTruth(ANSWERED, 1);
    private static final GoldTruth WRONG = new GoldTruth(0, 1);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # asked, gold right, gold wrong, excluded
            0.8,      4,          1,          false
            0.8,      3,          2,          true
            0.8,      0,          4,          false
            0.8,      8,          2,          false
            0.8,      7,          3,          true
            1.0,      9,          1,          true
            0.0,      0,          10,         false
            """)
    void aWorkerIsLeftOutBelowTheAccuracyAskedForOnceEnoughGoldSpeaks(
            double asked, int right, int wrong, boolean excluded) {
        var standing = Standing.unknown(ADA);
        var rule = new ExclusionRule(asked, 5, 10);

        for (var answer = 0; answer < 10; answer++) {
            var truth = answer < right + wrong ? answer < right ? RIGHT : WRONG : null;
            standing = rule.after(answer(), standing, truth);
        }

        assertThat(standing.excluded()).isEqualTo(excluded);
    }

    @Test
    void theAnswerAfterAWrongOneToGoldDoesNotGiveTheGoldAway() {
        var rule = new ExclusionRule(0.9, 5, 10);
        var standing = Standing.unknown(ADA);

        for (var answer = 0; answer < 9; answer++) {
            standing = rule.after(answer(), standing, WRONG);
            assertThat(rule.assess(answer(), standing).used()).isTrue();
        }
        standing = rule.after(answer(), standing, null);

        assertThat(rule.assess(answer(), standing).used()).isFalse();
    }

    @Test
    void betterAnswersBringAWorkerBack() {
        var rule = new ExclusionRule(0.5, 5, 10);
        var standing = play(rule, Standing.unknown(ADA), 10, WRONG);
        assertThat(standing.excluded()).isTrue();

        standing = play(rule, standing, 10, RIGHT);

        assertThat(standing.excluded()).isFalse();
    }

    @Test
    void aJobThatAsksForNoAccuracyUsesEveryAnswer() {
        var rule = new ExclusionRule(null, 5, 10);

        var standing = play(rule, Standing.unknown(ADA), 50, WRONG);

        assertThat(rule.active()).isFalse();
        assertThat(rule.assess(answer(), standing).used()).isTrue();
    }

    @Test
    void answersToMintedGoldCountByTheirWeight() {
        var rule = new ExclusionRule(0.8, 5, 10);
        var half = new GoldTruth(0, 0.4);

        var few = play(rule, Standing.unknown(ADA), 10, half);
        var enough = play(rule, few, 10, half);

        assertThat(few.goldAnswered()).isCloseTo(4, within(1e-9));
        assertThat(few.excluded()).isFalse();
        assertThat(enough.excluded()).isTrue();
    }

    private static Standing play(ExclusionRule rule, Standing start, int answers, @Nullable GoldTruth truth) {
        return IntStream.range(0, answers)
                .boxed()
                .reduce(start, (standing, _) -> rule.after(answer(), standing, truth), (_, last) -> last);
    }

    private static Submission answer() {
        return new Submission(
                new UUID(0, 2),
                new UUID(0, 3),
                new UUID(0, 4),
                "i1",
                ADA,
                Region.of("KE"),
                ANSWERED,
                null,
                null,
                false);
    }
}
