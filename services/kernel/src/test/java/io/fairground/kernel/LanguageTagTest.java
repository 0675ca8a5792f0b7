package io.fairground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({"en,en", "EN,en", "sw-ke,sw-KE", "zh-hant,zh-Hant"})
    void tagsAreKeptInCanonicalForm(String given, String kept) {
        assertThat(LanguageTag.of(given)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "e", "en_US", "1234", "en--US"})
    void anythingElseIsRefused(String tag) {
        assertThatThrownBy(() -> LanguageTag.of(tag)).isInstanceOf(IllegalArgumentException.class);
    }
}
