package io.fairground.text;

import io.fairground.kernel.LanguageTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * In which of 103 languages a text is, by Apache OpenNLP's model {@value #MODEL}, which its artifact brings along. Two
 * sentences are enough for most languages; a word is not. Close relatives, such as Bokmål and Nynorsk, are told apart
 * less surely. It may be used by several threads; loading takes about a second.
 */
public final class LanguageOf {

    private static final String MODEL = "langdetect-183.bin";

    /** Languages that ISO 639-3 splits where BCP 47 has one older, shorter code for what is usually meant. */
    private static final Map<String, String> USUALLY_MEANT =
            Map.of("cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "plt", "mg");

    private final LanguageDetectorME detector;
    private final Map<String, LanguageTag> tags = new HashMap<>();

    /**
     * The likeliest language of a text.
     *
     * @param confidence {@code 1 - p2 / p1} of the two likeliest: 0 when they are equally likely, near 1 when nothing
     *     else is. The probabilities themselves are spread over all languages by the model and say little
     */
    public record Detected(LanguageTag language, double confidence) {}

    private LanguageOf(LanguageDetectorME detector) {
        this.detector = detector;
        var shortCodes = new HashMap<>(USUALLY_MEANT);
        for (var code : Locale.getISOLanguages()) {
            shortCodes.put(Locale.of(code).getISO3Language(), code);
        }
        for (var code : detector.getSupportedLanguages()) {
            tags.put(code, LanguageTag.of(shortCodes.getOrDefault(code, code)));
        }
    }

    public static LanguageOf load() {
        try (var model = LanguageOf.class.getResourceAsStream("/" + MODEL)) {
            if (model == null) {
                throw new IllegalStateException(MODEL + " is not on the class path");
            }
            return new LanguageOf(new LanguageDetectorME(new LanguageDetectorModel(model)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param confidenceMin below it nothing is said, such as 0.1
     * @return empty if the text is blank, or no language stands out
     */
    public Optional<Detected> detect(String text, double confidenceMin) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var likeliest = Arrays.copyOf(detector.predictLanguages(text), 2);
        var confidence = 1 - likeliest[1].getConfidence() / likeliest[0].getConfidence();
        return Optional.ofNullable(tags.get(likeliest[0].getLang()))
                .map(language -> new Detected(language, confidence))
                .filter(detected -> detected.confidence() >= confidenceMin);
    }
}
