package io.fairground.kernel;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** A BCP 47 language tag in its canonical form, such as {@code en}, {@code sw-KE} or {@code zh-Hant}. */
public record LanguageTag(String tag) implements Comparable<LanguageTag> {

    private static final int MAX_LENGTH = 35; // the longest tag RFC 5646 (4.4.1) asks software to hold

    public LanguageTag {
        tag = canonical(tag);
    }

    public static LanguageTag of(String tag) {
        return new LanguageTag(tag);
    }

    @Override
    public int compareTo(LanguageTag other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }

    private static String canonical(String tag) {
        if (tag.isBlank() || tag.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("not a BCP 47 language tag: " + tag);
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("not a BCP 47 language tag: " + tag, e);
        }
    }
}
