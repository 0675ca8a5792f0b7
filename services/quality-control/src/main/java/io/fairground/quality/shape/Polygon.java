package io.fairground.quality.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The area inside a closed outline, in pixels. An outline that crosses itself is read as all that it encloses (a bow
 * tie is two triangles); one that encloses nothing has no area. A polygon made of several may have several parts, and
 * holes.
 *
 * <p>The geometry is that of the JTS Topology Suite, whose overlay falls back to snapping where rounding would break
 * it.
 */
public final class Polygon {

    /** Of one outline. */
    public static final int MAX_VERTICES = 2_000;

    /** Of an outline with itself. */
    public static final int MAX_SELF_CROSSINGS = 1_000;

    /** Of two polygons, beyond which they are not the same thing. */
    private static final int MAX_CROSSINGS = 20_000;

    /** By the corners of the normal form. */
    static final Comparator<Polygon> ORDER =
            Comparator.<Polygon, Geometry>comparing(polygon -> polygon.area, Geometry::compareTo);

    private final Geometry area;

    private Polygon(Geometry area) {
        this.area = area;
    }

    /**
     * @param xy x and y of each corner in turn; the last corner is joined to the first
     * @throws IllegalArgumentException with fewer than three corners, more than {@value #MAX_VERTICES}, a coordinate
     *     out of bounds, or an outline that crosses itself more than {@value #MAX_SELF_CROSSINGS} times
     */
    public static Polygon of(double... xy) {
        var corners = xy.length / 2;
        if (xy.length % 2 != 0 || corners < 3 || corners > MAX_VERTICES) {
            throw new IllegalArgumentException("an outline has 3 to " + MAX_VERTICES + " corners of x and y each");
        }
        var ring = new Coordinate[corners + 1];
        for (var i = 0; i < corners; i++) {
            ring[i] = new Coordinate(Pixels.checked(xy[2 * i]), Pixels.checked(xy[2 * i + 1]));
        }
        ring[corners] = ring[0].copy();
        if (Tangle.exceeds(ring, MAX_SELF_CROSSINGS)) {
            throw new IllegalArgumentException("an outline crosses itself at most " + MAX_SELF_CROSSINGS + " times");
        }
        return of(GeometryFixer.fix(new GeometryFactory().createPolygon(ring)));
    }

    /** Of what is polygonal in a geometry, in normal form: equal areas drawn from another corner on are equal. */
    static Polygon of(Geometry geometry) {
        var parts = new ArrayList<org.locationtech.jts.geom.Polygon>();
        for (var part : PolygonExtracter.getPolygons(geometry)) {
            parts.add((org.locationtech.jts.geom.Polygon) part);
        }
        var all = geometry.getFactory().createMultiPolygon(parts.toArray(org.locationtech.jts.geom.Polygon[]::new));
        return new Polygon(all.norm());
    }

    Geometry geometry() {
        return area;
    }

    /** In square pixels. */
    public double area() {
        return area.getArea();
    }

    /**
     * Intersection over union, 0 to 1. A polygon without area overlaps nothing: two slips of the hand are not one
     * thing.
     */
    public double overlap(Polygon other) {
        if (equals(other)) {
            return area.isEmpty() ? 0 : 1;
        }
        if (!area.getEnvelopeInternal().intersects(other.area.getEnvelopeInternal())
                || Tangle.exceeds(area, other.area, MAX_CROSSINGS)) {
            return 0;
        }
        var common = OverlayNGRobust.overlay(area, other.area, OverlayNG.INTERSECTION)
                .getArea();
        var union = area() + other.area() - common;
        return union > 0 ? Math.clamp(common / union, 0, 1) : 0;
    }

    /** Outer outlines, one for each part: x and y of each corner in turn, the last joined to the first. */
    public List<double[]> outlines() {
        return parts().map(part -> corners(part.getExteriorRing())).toList();
    }

    /** Outlines of the holes, if any. */
    public List<double[]> holes() {
        return parts().flatMap(part -> {
                    var holes = new ArrayList<double[]>();
                    for (var hole = 0; hole < part.getNumInteriorRing(); hole++) {
                        holes.add(corners(part.getInteriorRingN(hole)));
                    }
                    return holes.stream();
                })
                .toList();
    }

    private Stream<org.locationtech.jts.geom.Polygon> parts() {
        return IntStream.range(0, area.getNumGeometries())
                .mapToObj(part -> (org.locationtech.jts.geom.Polygon) area.getGeometryN(part));
    }

    private static double[] corners(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates())
                .limit(ring.getNumPoints() - 1L)
                .flatMapToDouble(corner -> DoubleStream.of(corner.x, corner.y))
                .toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polygon polygon && area.equalsExact(polygon.area);
    }

    @Override
    public int hashCode() {
        return area.hashCode();
    }

    @Override
    public String toString() {
        return area.toText();
    }
}
