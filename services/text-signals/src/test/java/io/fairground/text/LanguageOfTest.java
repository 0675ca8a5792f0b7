package io.fairground.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.LanguageTag;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageOfTest {

    private static final double ENOUGH = 0.1;
    private static final LanguageOf LANGUAGES = LanguageOf.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The second answer is better. It names its sources and does not leave anything out.",
                "de | Die zweite Antwort ist besser. Sie nennt ihre Quellen und lässt nichts aus.",
                "fr | La deuxième réponse est meilleure. Elle cite ses sources et n'oublie rien.",
                "es | La segunda respuesta es mejor. Cita sus fuentes y no deja nada fuera.",
                "sw | Jibu la pili ni bora zaidi. Linataja vyanzo vyake na haliachi kitu chochote nje.",
                "hi | दूसरा उत्तर बेहतर है। यह अपने स्रोतों का नाम देता है और कुछ भी नहीं छोड़ता।",
                "zh | 第二个答案更好。它说明了来源,也没有遗漏任何内容。",
                "ru | Второй ответ лучше. Он называет свои источники и ничего не упускает.",
                "ar | الإجابة الثانية أفضل. إنها تذكر مصادرها ولا تترك شيئا.",
                "fa | پاسخ دوم بهتر است. منابع خود را نام می‌برد و چیزی را از قلم نمی‌اندازد.",
            })
    void twoSentencesAreEnough(String language, String text) {
        assertThat(LANGUAGES.detect(text, ENOUGH))
                .map(LanguageOf.Detected::language)
                .contains(LanguageTag.of(language));
    }

    /** Indonesian and Malay share most of their words. */
    @Test
    void closeRelativesAreNotToldApartForSure() {
        var text = "Jawaban kedua lebih baik. Jawaban itu menyebutkan sumbernya dan tidak melewatkan apa pun.";

        assertThat(LANGUAGES.detect(text, 0))
                .hasValueSatisfying(
                        detected -> assertThat(detected.language().tag()).isIn("id", "ms"));
        assertThat(LANGUAGES.detect(text, ENOUGH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "ok", "yes", "12345 67890"})
    void tooLittleTextIsNoLanguage(String text) {
        assertThat(LANGUAGES.detect(text, ENOUGH)).isEmpty();
    }

    @Test
    void severalThreadsMayAsk() {
        var text = "Die zweite Antwort ist besser. Sie nennt ihre Quellen und lässt nichts aus.";
        var alone = LANGUAGES.detect(text, 0);

        assertThat(IntStream.range(0, 400).parallel().mapToObj(_ -> LANGUAGES.detect(text, 0)))
                .allMatch(alone::equals);
    }

    @Test
    void confidenceIsAShare() {
        assertThat(LANGUAGES.detect("A longer text in plain English, with a few more words than one would need.", 0))
                .hasValueSatisfying(
                        detected -> assertThat(detected.confidence()).isBetween(0.1, 1.0));
    }
}
