package io.fairground.quality.shape;

/** An axis-aligned box in pixels; its edges may lie between pixels, and it may be empty. */
public record Box(double left, double top, double right, double bottom) {

    public Box {
        Pixels.checked(left);
        Pixels.checked(top);
        Pixels.checked(right);
        Pixels.checked(bottom);
        if (right < left || bottom < top) {
            throw new IllegalArgumentException("a box has its right edge right and its bottom edge below");
        }
    }

    /** In square pixels. */
    public double area() {
        return (right - left) * (bottom - top);
    }

    /**
     * Intersection over union, 0 to 1. Boxes without area overlap fully if they are equal and else not at all. Of (0,
     * 0, 2, 2) and (1, 0, 3, 2) it is 2 / 6.
     */
    public double overlap(Box other) {
        var width = Math.min(right, other.right) - Math.max(left, other.left);
        var height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        var common = Math.max(0, width) * Math.max(0, height);
        var union = area() + other.area() - common;
        return union > 0 ? common / union : equals(other) ? 1 : 0;
    }
}
