package io.fairground.quality.shape;

import io.fairground.quality.matching.Extent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Polygons by the overlap of their areas, and one of several by a vote on each point: it covers what polygons with more
 * than half of the weight cover. All outlines together cut the plane into faces, and every face has its votes.
 *
 * <p>Of the squares (0, 0, 4, 4), (1, 0, 5, 4) and (0, 0, 4, 4) with equal weights it is (0, 0, 4, 4). Where no point
 * has more than half of the weight, it is the polygon that overlaps most with the others.
 */
public enum Polygons implements Extent<Polygon> {
    AREA_VOTE;

    private static final double TOLERANCE = 1e-9;

    /** In pixels: far less than anyone can draw. */
    private static final double STRAIGHT = 1e-6;

    @Override
    public double overlap(Polygon first, Polygon second) {
        return first.overlap(second);
    }

    @Override
    public Comparator<Polygon> order() {
        return Polygon.ORDER;
    }

    @Override
    public Polygon consensus(List<Polygon> polygons, double[] weights) {
        var total = 0.0;
        var locators = new ArrayList<IndexedPointInAreaLocator>();
        var outlines = new ArrayList<Geometry>();
        for (var i = 0; i < weights.length; i++) {
            total += weights[i];
            locators.add(new IndexedPointInAreaLocator(polygons.get(i).geometry()));
            outlines.add(polygons.get(i).geometry().getBoundary());
        }
        var covered = new ArrayList<Geometry>();
        for (var face : faces(outlines)) {
            var point = face.getInteriorPoint().getCoordinate();
            var votes = 0.0;
            for (var i = 0; i < weights.length; i++) {
                votes += locators.get(i).locate(point) == Location.EXTERIOR ? 0 : weights[i];
            }
            if (votes > total * (0.5 + TOLERANCE)) {
                covered.add(face);
            }
        }
        return covered.isEmpty() ? nearest(polygons, weights) : Polygon.of(plain(OverlayNGRobust.union(covered)));
    }

    /** Without the corners that only others' outlines made in the middle of an edge. */
    private static Geometry plain(Geometry area) {
        return TopologyPreservingSimplifier.simplify(area, STRAIGHT);
    }

    private static List<Geometry> faces(List<Geometry> outlines) {
        var polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.union(outlines, new GeometryFactory()));
        var faces = new ArrayList<Geometry>();
        for (var face : polygonizer.getPolygons()) {
            faces.add((Geometry) face);
        }
        return faces;
    }
}
