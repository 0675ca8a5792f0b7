package io.fairground.quality.text;

/** A method that infers one text from several. Stateless; safe to share. */
public interface TextTruth {

    TextInference infer(TextAnswers answers, KnownTexts known);

    /** Without gold. */
    default TextInference infer(TextAnswers answers) {
        return infer(answers, KnownTexts.none());
    }
}
