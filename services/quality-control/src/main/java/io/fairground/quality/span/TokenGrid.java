package io.fairground.quality.span;

import java.util.Arrays;

/**
 * Where the words of a text start and end. Half a word marked is a slip of the mouse: snapped to whole words, spans
 * that mean the same are the same.
 *
 * <p>In "the big dog" the span 5-8 ("ig ") becomes 4-7 ("big").
 */
public final class TokenGrid {

    /** Of a text, in code points. */
    public static final int MAX_LENGTH = 1_000_000;

    private final int length;
    private final int[] start;
    private final int[] end;

    private TokenGrid(int length, int[] start, int[] end) {
        this.length = length;
        this.start = start;
        this.end = end;
    }

    /**
     * Words are what white space separates.
     *
     * @throws IllegalArgumentException if the text has more than {@value #MAX_LENGTH} code points
     */
    public static TokenGrid of(String text) {
        var points = text.codePoints().limit(MAX_LENGTH + 1L).toArray();
        if (points.length > MAX_LENGTH) {
            throw new IllegalArgumentException("a text has at most " + MAX_LENGTH + " code points");
        }
        var start = new int[points.length];
        var end = new int[points.length];
        var words = 0;
        for (var i = 0; i < points.length; i++) {
            var word = !Character.isWhitespace(points[i]);
            if (word && (i == 0 || Character.isWhitespace(points[i - 1]))) {
                start[words++] = i;
            }
            if (word) {
                end[words - 1] = i + 1;
            }
        }
        return new TokenGrid(points.length, Arrays.copyOf(start, words), Arrays.copyOf(end, words));
    }

    /**
     * All words that the span touches, or the span itself if it touches none.
     *
     * @throws IllegalArgumentException if it ends after the text
     */
    public Span snap(Span span) {
        if (span.end() > length) {
            throw new IllegalArgumentException("the span ends after the text");
        }
        var first = firstAfter(end, span.start());
        var last = firstAfter(start, span.end() - 1) - 1;
        return first > last ? span : new Span(start[first], end[last]);
    }

    /** Index of the first value above a bound. */
    private static int firstAfter(int[] ascending, int bound) {
        var found = Arrays.binarySearch(ascending, bound);
        return found < 0 ? -found - 1 : found + 1;
    }
}
