package io.fairground.quality.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorityVoteTest {

    private static final List<String> PREFERENCE = List.of("A", "B", "tie");
    private static final List<String> CLASSES = List.of("cat", "dog", "bird");

    @ParameterizedTest
    @CsvSource(textBlock = """
            A A B,       A
            B B tie,     B
            tie tie A,   tie
            A B,         tie
            A B tie,     tie
            A A B B tie, tie
            A tie,       tie
            B,           B
            """)
    void aGroupThatIsSplitEvenlyHasNoPreference(String votes, String label) {
        assertThat(label(PREFERENCE, new TieRule(2), votes)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            dog dog cat,  dog
            dog cat,      cat
            bird dog,     dog
            bird dog cat, cat
            """)
    void ofEqualClassesTheFirstChoiceWins(String votes, String label) {
        assertThat(label(CLASSES, TieRule.FIRST, votes)).isEqualTo(label);
    }

    @Test
    void confidenceIsTheShareOfTheAnswersThatNameTheLabel() {
        var inference = new MajorityVote().infer(Evidence.of(Answers.oneTask(3, 1, 1, 0, 1)));

        assertThat(inference.confidence(0)).isEqualTo(0.75);
    }

    @Test
    void aTieThatNobodyVotedForHasNoConfidence() {
        var inference =
                new MajorityVote().infer(Evidence.of(Answers.oneTask(3, 0, 1)).withTies(new TieRule(2)));

        assertThat(inference.label(0)).isEqualTo(2);
        assertThat(inference.confidence(0)).isZero();
    }

    private static String label(List<String> choices, TieRule ties, String votes) {
        var labels = Arrays.stream(votes.split(" ")).mapToInt(choices::indexOf).toArray();
        var inference =
                new MajorityVote().infer(Evidence.of(Answers.oneTask(3, labels)).withTies(ties));
        return choices.get(inference.label(0));
    }
}
