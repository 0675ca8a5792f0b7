package io.fairground.quality.span;

/**
 * A stretch of a text.
 *
 * @param start first code point, from 0
 * @param end first code point after it
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span starts at 0 or later and has at least one code point");
        }
    }

    /** In code points. */
    public int length() {
        return end - start;
    }

    /** Code points that both contain. */
    int common(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /**
     * The text it marks. A code point above U+FFFF counts once, though Java's strings hold it as two characters.
     *
     * @throws IllegalArgumentException if the text is shorter
     */
    public String in(String text) {
        if (end > text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException("the span ends after the text");
        }
        var from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, length()));
    }
}
