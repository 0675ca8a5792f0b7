package io.fairground.quality.shape;

/** Bounds of coordinates. */
final class Pixels {

    /** No image is wider; beyond it, products of coordinates lose the pixel. */
    static final double MAX = 1_000_000;

    private Pixels() {}

    static double checked(double coordinate) {
        if (!(Math.abs(coordinate) <= MAX)) {
            throw new IllegalArgumentException(
                    "a coordinate is a number of pixels of at most " + (long) MAX + ", not " + coordinate);
        }
        return coordinate;
    }
}
