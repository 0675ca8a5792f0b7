package io.fairground.quality.preference;

import java.util.Arrays;

/** The information about the shared parameters written out: a block for each component, the border, and its corner. */
final class InformationBlocks {

    private final Design design;
    private final Layout layout;
    private final Curvature curvature;
    private final Components components;
    private final int[] place;
    private final int width;
    private final double[][] blocks;
    private final double[] border;
    private final double[] corner;

    InformationBlocks(Design design, Curvature curvature, Components components, int[] place) {
        this.design = design;
        this.layout = design.layout();
        this.curvature = curvature;
        this.components = components;
        this.place = place;
        this.width = layout.shared() - layout.items();
        this.blocks = new double[components.count()][];
        this.border = new double[layout.items() * width];
        this.corner = new double[width * width];
        addPriors();
        for (var row = 0; row < design.comparisons().rows(); row++) {
            add(row);
        }
    }

    double[] block(int component) {
        return blocks[component];
    }

    /** Row by row of items. */
    double[] border() {
        return border;
    }

    double[] corner() {
        return corner;
    }

    private void addPriors() {
        Arrays.setAll(blocks, component -> {
            var size = components.members(component).length;
            return new double[size * size];
        });
        for (var item = 0; item < layout.items(); item++) {
            addToBlock(item, item, curvature.prior(item));
        }
        for (var q = 0; q < width; q++) {
            corner[q * width + q] = curvature.prior(layout.items() + q);
        }
    }

    private void add(int row) {
        var first = design.comparisons().first(row);
        var second = design.comparisons().second(row);
        var weight = curvature.cell(row, 0, 0);
        addToBlock(first, first, weight);
        addToBlock(second, second, weight);
        addToBlock(first, second, -weight);
        addToBlock(second, first, -weight);
        for (var p = 0; p < width; p++) {
            var with = factor(row, p) * curvature.cell(row, local(p), 0);
            border[first * width + p] += with;
            border[second * width + p] -= with;
            for (var q = 0; q < width; q++) {
                var k = Math.max(local(p), local(q));
                var l = Math.min(local(p), local(q));
                corner[p * width + q] += factor(row, p) * factor(row, q) * curvature.cell(row, k, l);
            }
        }
    }

    private void addToBlock(int one, int other, double value) {
        var component = components.of(one);
        blocks[component][place[one] * components.members(component).length + place[other]] += value;
    }

    private int local(int q) {
        return Math.max(0, q - layout.effects() + 1);
    }

    private double factor(int row, int q) {
        return q < layout.effects() ? design.effect(row, q) : 1;
    }
}
