package io.fairground.quality.shape;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Whether outlines cross so often that nobody drew them by hand. The time and memory of an overlay grow with the
 * crossings, of which two outlines of a few thousand corners can have millions.
 */
final class Tangle {

    private Tangle() {}

    /** Whether edges of one outline cross edges of the same more often than a limit. */
    static boolean exceeds(Coordinate[] corners, int limit) {
        var count = 0;
        for (var edge = 1; edge < corners.length; edge++) {
            count += crossings(corners, edge, corners, edge + 2, limit - count);
            if (count > limit) {
                return true;
            }
        }
        return false;
    }

    /** The same for the edges of two geometries. */
    static boolean exceeds(Geometry one, Geometry other, int limit) {
        var edges = one.getCoordinates();
        var others = other.getCoordinates();
        var count = 0;
        for (var edge = 1; edge < edges.length; edge++) {
            count += crossings(edges, edge, others, 1, limit - count);
            if (count > limit) {
                return true;
            }
        }
        return false;
    }

    /** Of one edge with all from another one on, as far as they are of interest. */
    private static int crossings(Coordinate[] edges, int edge, Coordinate[] others, int from, int limit) {
        var count = 0;
        for (var other = from; other < others.length && count <= limit; other++) {
            count += cross(edges[edge - 1], edges[edge], others[other - 1], others[other]) ? 1 : 0;
        }
        return count;
    }

    private static boolean cross(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        return Envelope.intersects(a, b, c, d)
                && side(a, b, c) * side(a, b, d) < 0
                && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(Coordinate from, Coordinate to, Coordinate point) {
        return Math.signum((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
    }
}
