package io.fairground.dispatch.question.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void aChangeSaysWhereWhatWasTakenAndWhatWasPut() {
        assertThat(TextDiff.between("The cat sat.", "The dog sat down."))
                .containsExactly(new TextDiff.Change(4, "cat", "dog"), new TextDiff.Change(11, "", " down"));
    }

    @Test
    void theSameTextHasNoChanges() {
        assertThat(TextDiff.between("as it is", "as it is")).isEmpty();
        assertThat(TextDiff.between("", "")).isEmpty();
    }

    @Test
    void offsetsCountCodePoints() {
        assertThat(TextDiff.between("\uD83D\uDE00 a b", "\uD83D\uDE00 a c"))
                .containsExactly(new TextDiff.Change(4, "b", "c"));
    }

    @Test
    void theChangesMakeTheEditedTextOfTheOriginal() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var original = text(random, random.nextInt(40));
            var edited = text(random, random.nextInt(40));

            assertThat(applied(original, TextDiff.between(original, edited)))
                    .as("%s -> %s", original, edited)
                    .isEqualTo(edited);
        }
    }

    @Test
    void twoLongTextsThatHaveNothingInCommonAreOneChange() {
        var changes = TextDiff.between("a ".repeat(20_000) + "end", "b ".repeat(20_000) + "end");

        assertThat(changes).hasSize(1);
    }

    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(_ ->
                        List.of("a", "b", "c", " ", "\n", ".", "\uD83D\uDE00").get(random.nextInt(7)))
                .collect(Collectors.joining());
    }

    private static String applied(String original, List<TextDiff.Change> changes) {
        var text = original;
        for (var change : changes.reversed()) {
            var at = text.offsetByCodePoints(0, change.at());
            var removed = change.removed();
            assertThat(text.startsWith(removed, at)).isTrue();
            text = text.substring(0, at) + change.inserted() + text.substring(at + removed.length());
        }
        return text;
    }
}
