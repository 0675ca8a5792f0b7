package io.fairground.text;

/** A text as a point on the unit sphere: texts of like meaning lie near each other. */
public final class Embedding {

    private final float[] unit;

    private Embedding(float[] unit) {
        this.unit = unit;
    }

    /** @throws IllegalArgumentException if all values are 0, since that points nowhere */
    public static Embedding of(float... values) {
        var squares = 0.0;
        for (var value : values) {
            squares += value * value;
        }
        if (!(squares > 0)) {
            throw new IllegalArgumentException("a vector of length 0 has no direction");
        }
        var unit = new float[values.length];
        var length = Math.sqrt(squares);
        for (var i = 0; i < unit.length; i++) {
            unit[i] = (float) (values[i] / length);
        }
        return new Embedding(unit);
    }

    public int dimensions() {
        return unit.length;
    }

    /** Cosine of the angle between the two: 1 for the same direction, about 0 for texts that have nothing in common. */
    public double cosine(Embedding other) {
        return dot(other.unit);
    }

    double dot(float[] direction) {
        if (direction.length != unit.length) {
            throw new IllegalArgumentException("embeddings of different models cannot be compared");
        }
        var sum = 0f;
        for (var i = 0; i < unit.length; i++) {
            sum += unit[i] * direction[i];
        }
        return sum;
    }
}
