package io.fairground.dataset.guideline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a clause is for, as its vendor declares it. */
public enum Stance {
    /** Makes answers better at what the reader asked for. */
    QUALITY,
    /** Keeps people from harm. */
    SAFETY,
    /** The law asks for it. */
    LEGAL,
    /** Someone's view of what is good: the clauses whose effect on a model one wants to know. */
    VALUE;

    /** As it is written in requests and events, such as {@code quality}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stance> named(String word) {
        return Arrays.stream(values())
                .filter(stance -> stance.word().equals(word))
                .findFirst();
    }
}
