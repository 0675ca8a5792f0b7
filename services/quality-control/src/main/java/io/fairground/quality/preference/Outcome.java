package io.fairground.quality.preference;

/** What a worker said of two items. */
public enum Outcome {
    /** The item shown first is better. */
    FIRST(0),
    /** The item shown second is better. */
    SECOND(1),
    /** Neither is. */
    TIE(2);

    private final byte code;

    Outcome(int code) {
        this.code = (byte) code;
    }

    /** Its value in the outcome column of {@link Comparisons}: 0, 1 or 2. */
    public byte code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is no outcome of this code */
    public static Outcome of(int code) {
        return switch (code) {
            case 0 -> FIRST;
            case 1 -> SECOND;
            case 2 -> TIE;
            default -> throw new IllegalArgumentException("there is no outcome " + code);
        };
    }
}
