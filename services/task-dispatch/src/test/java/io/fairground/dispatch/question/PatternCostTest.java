package io.fairground.dispatch.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternCostTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{2}-[0-9]{4}$",
                "^[^@ ]+@[^@ ]+$",
                "^(?:yes|no)$",
                "colou?r",
                "^\\d{1,3}(,\\d{3})?$",
                "[a-z]*",
                "^[\\]x]+\\(\\+$",
                "^\\\\Q[ab]$"
            })
    void whatMatchesInAFewStepsIsTaken(String pattern) {
        assertThat(PatternCost.refusal(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "^(a|a)*$",
                "^(ab){2,}$",
                "(a)\\1",
                "(?<x>a)\\k<x>",
                "(?=a)b",
                "(?i)a",
                "^\\Q[\\E(a|a)*(b?)c\\2$",
                "^[\\Q[\\E](a|a)*$",
                "a*b*c*",
                "^a*b*c*d*",
                "^x|a*b*c*",
                "^a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaa$",
                "^(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)"
                        + "(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)$",
                "[a",
                "a**"
            })
    void whatMayTakeLongOrCannotBeReadIsRefused(String pattern) {
        assertThat(PatternCost.refusal(pattern)).isPresent();
    }

    @Test
    void aPatternHasALengthLimit() {
        assertThat(PatternCost.refusal("a".repeat(200))).isEmpty();
        assertThat(PatternCost.refusal("a".repeat(201))).isPresent();
    }

    /** The dearest pattern that is taken, on the text that makes it go back the most. */
    @Test
    void theDearestPatternThatIsTakenEndsSoon() {
        var dearest = "^a*a*a*b$";
        var text = "a".repeat(PatternCost.TEXT_LENGTH_MAX);

        assertThat(PatternCost.refusal(dearest)).isEmpty();
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(Pattern.compile(dearest).matcher(text).find()).isFalse());
    }
}
