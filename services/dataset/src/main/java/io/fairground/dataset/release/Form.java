package io.fairground.dataset.release;

import java.util.Arrays;
import java.util.Optional;

/** What the rows of a release look like. */
public enum Form {
    /** TRL's preference type: {@code prompt}, {@code chosen}, {@code rejected}, and the lineage beside them. */
    TRL_PREFERENCE("trl-preference"),
    /** A row for each answer, with everything there is. */
    RAW("raw");

    private final String word;

    Form(String word) {
        this.word = word;
    }

    /** As it is written in requests and events. */
    public String word() {
        return word;
    }

    public static Optional<Form> named(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
    }
}
