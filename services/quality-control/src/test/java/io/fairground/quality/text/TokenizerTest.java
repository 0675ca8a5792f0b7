package io.fairground.quality.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void spacesKeepPunctuationWithItsWord() {
        assertThat(Tokenizer.SPACES.tokens(" The cat,\n sat. ")).containsExactly("the", "cat,", "sat.");
    }

    @Test
    void wordsPutPunctuationApart() {
        assertThat(Tokenizer.WORDS.tokens("The cat, don't.")).containsExactly("the", "cat", ",", "don't", ".");
    }

    @Test
    void charactersAreThoseAPersonSees() {
        assertThat(Tokenizer.CHARACTERS.tokens("猫が 👍🏽é")).containsExactly("猫", "が", "👍🏽", "é");
    }

    @Test
    void nothingHasNoTokens() {
        for (var tokenizer : Tokenizer.values()) {
            assertThat(tokenizer.tokens(" \n")).as(tokenizer.name()).isEmpty();
        }
    }
}
