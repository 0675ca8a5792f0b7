package io.fairground.quality.shape;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Some pixels of an image, run-length encoded: numbers of pixels that are out, in, out, in, ... row by row from the
 * upper left corner.
 *
 * <p>In an image of 4 x 2 pixels the runs 1, 2, 2, 2, 1 are the pixels 1 and 2 of the first row and 1 and 2 of the
 * second.
 */
public final class Mask {

    /** Pixels of an image. */
    public static final int MAX_PIXELS = 1 << 27;

    /** Runs of pixels that are in. */
    public static final int MAX_RUNS = 200_000;

    private final int width;
    private final int height;

    /** First pixel of a run that is in, first pixel after it, and so on. */
    private final int[] edges;

    private Mask(int width, int height, int[] edges) {
        this.width = width;
        this.height = height;
        this.edges = edges;
    }

    /**
     * @param runs row by row, first those that are out (0 if the first pixel is in)
     * @throws IllegalArgumentException if they do not add up to the pixels of the image, or the image or their number
     *     is too large
     */
    public static Mask ofRows(int width, int height, int... runs) {
        check(width, height, runs);
        return ofEdges(width, height, edges(runs));
    }

    /** The same with runs column by column, as COCO has them. */
    public static Mask ofColumns(int width, int height, int... runs) {
        check(width, height, runs);
        var pixels = new BitSet(width * height);
        var edges = edges(runs);
        for (var edge = 0; edge < edges.length; edge += 2) {
            for (var pixel = edges[edge]; pixel < edges[edge + 1]; pixel++) {
                pixels.set(pixel % height * width + pixel / height);
            }
        }
        return of(width, height, pixels);
    }

    /** @param pixels that are in: pixel x of row y has the index {@code y * width + x} */
    public static Mask of(int width, int height, BitSet pixels) {
        check(width, height, width * height);
        if (pixels.length() > width * height) {
            throw new IllegalArgumentException("a pixel lies outside of the image");
        }
        var edges = new int[16];
        var count = 0;
        for (var start = pixels.nextSetBit(0); start >= 0; ) {
            var end = pixels.nextClearBit(start);
            edges = count == edges.length ? Arrays.copyOf(edges, 2 * count) : edges;
            edges[count++] = start;
            edges[count++] = end;
            start = pixels.nextSetBit(end);
        }
        return ofEdges(width, height, Arrays.copyOf(edges, count));
    }

    private static void check(int width, int height, int... runs) {
        if (width < 1 || height < 1 || (long) width * height > MAX_PIXELS) {
            throw new IllegalArgumentException("an image has 1 to " + MAX_PIXELS + " pixels");
        }
        var sum = 0L;
        for (var run : runs) {
            if (run < 0) {
                throw new IllegalArgumentException("a run has no negative length");
            }
            sum += run;
        }
        if (sum != (long) width * height) {
            throw new IllegalArgumentException("the runs have " + sum + " pixels, the image " + width * height);
        }
    }

    private static int[] edges(int[] runs) {
        var edges = new int[runs.length];
        var count = 0;
        var pixel = 0;
        for (var run = 0; run < runs.length; run++) {
            if (run % 2 == 1 && runs[run] > 0) {
                if (count > 0 && edges[count - 1] == pixel) {
                    count--;
                } else {
                    edges[count++] = pixel;
                }
                edges[count++] = pixel + runs[run];
            }
            pixel += runs[run];
        }
        return Arrays.copyOf(edges, count);
    }

    /** @param edges ascending: start and end of each run that is in */
    static Mask ofEdges(int width, int height, int[] edges) {
        if (edges.length / 2 > MAX_RUNS) {
            throw new IllegalArgumentException("a mask has at most " + MAX_RUNS + " runs, not " + edges.length / 2);
        }
        return new Mask(width, height, edges);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    int[] edges() {
        return edges;
    }

    /** In pixels. */
    public int area() {
        var sum = 0;
        for (var edge = 0; edge < edges.length; edge += 2) {
            sum += edges[edge + 1] - edges[edge];
        }
        return sum;
    }

    public boolean contains(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            return false;
        }
        var found = Arrays.binarySearch(edges, y * width + x);
        return found >= 0 ? found % 2 == 0 : -found % 2 == 0;
    }

    /** Runs of pixels out, in, out, in, ... row by row. */
    public int[] rows() {
        var runs = new int[edges.length + 1];
        var pixel = 0;
        for (var edge = 0; edge < edges.length; edge++) {
            runs[edge] = edges[edge] - pixel;
            pixel = edges[edge];
        }
        runs[edges.length] = width * height - pixel;
        return runs;
    }

    /**
     * Intersection over union, 0 to 1; 1 for two empty masks.
     *
     * @throws IllegalArgumentException for masks of images of another size
     */
    public double overlap(Mask other) {
        if (width != other.width || height != other.height) {
            throw new IllegalArgumentException("masks of images of different size");
        }
        var common = 0;
        var mine = 0;
        var theirs = 0;
        while (mine < edges.length && theirs < other.edges.length) {
            var end = Math.min(edges[mine + 1], other.edges[theirs + 1]);
            common += Math.max(0, end - Math.max(edges[mine], other.edges[theirs]));
            if (edges[mine + 1] == end) {
                mine += 2;
            } else {
                theirs += 2;
            }
        }
        var union = area() + other.area() - common;
        return union == 0 ? 1 : (double) common / union;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask
                && width == mask.width
                && height == mask.height
                && Arrays.equals(edges, mask.edges);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(edges);
    }

    @Override
    public String toString() {
        return width + "x" + height + " " + Arrays.toString(rows());
    }
}
