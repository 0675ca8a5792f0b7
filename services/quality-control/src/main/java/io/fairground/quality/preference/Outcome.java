package io.fairground.quality.preference;

/** What a worker said of two items. Its code in a column is its {@link #ordinal()}. */
public enum Outcome {
    /** The item shown first is better. */
    FIRST,
    /** The item shown second is better. */
    SECOND,
    /** Neither is. */
    TIE;

    private static final Outcome[] BY_CODE = values();

    /** Its value in the outcome column of {@link Comparisons}: 0, 1 or 2. */
    public byte code() {
        return (byte) ordinal();
    }

    /** @throws IllegalArgumentException if there is no outcome of this code */
    public static Outcome of(int code) {
        if (code < 0 || code >= BY_CODE.length) {
            throw new IllegalArgumentException("there is no outcome " + code);
        }
        return BY_CODE[code];
    }
}
