package io.fairground.bench.quality;

import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.quality.inference.Evidence;
import io.fairground.quality.inference.GoldChoice;
import io.fairground.quality.inference.Inference;
import io.fairground.quality.inference.InferenceMethod;
import io.fairground.quality.inference.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Q1: share of right labels, per cent, on public sets whose truth is known. A mean is over sets, each counted once, with
 * its repeated rows as in the source.
 */
final class AccuracyBench {

    private static final double DEFAULT_MIN = 83.8;
    private static final double ENSEMBLE_MIN = 84.0;
    private static final double WITH_50_MIN = 83.6;
    private static final double WITH_100_MIN = 83.9;
    private static final double BELOW_MAJORITY_MAX = 2.5;

    /** Sets with fewer known truths have too few left to be scored on once gold is drawn. */
    private static final int TRUTHS_FOR_GOLD_MIN = 250;

    private static final int DRAWS = 4;

    private final List<CrowdSet> sets;
    private final @Nullable CrowdKit peer;
    private final boolean all24;
    private final long seed;

    /**
     * @param peer measured beside where it can be run here
     * @param all24 whether these are the sets that the goals are about
     */
    AccuracyBench(List<CrowdSet> sets, @Nullable CrowdKit peer, boolean all24, long seed) {
        this.sets = sets;
        this.peer = peer;
        this.all24 = all24;
        this.seed = seed;
    }

    List<Figure> run(boolean quick) {
        var figures = new ArrayList<Figure>();
        var majority = accuracies(InferenceMethod.MAJORITY);
        var usual = accuracies(InferenceMethod.DAWID_SKENE);
        var peers = peer == null ? null : sets.stream().map(peer::dawidSkene).toList();
        figures.add(mean("Q1", "accuracy, default (shrunk Dawid-Skene)", usual, peers, DEFAULT_MIN));
        figures.add(mean("Q1e", "accuracy, ensemble", accuracies(InferenceMethod.ENSEMBLE), peers, ENSEMBLE_MIN));
        figures.add(mean("Q1m", "accuracy, majority", majority, null, null));
        figures.add(worst(usual, majority));
        if (!quick) {
            figures.add(withGold("Q1g", 50, WITH_50_MIN));
            figures.add(withGold("Q1h", 100, WITH_100_MIN));
        }
        for (var i = 0; i < sets.size(); i++) {
            figures.add(Figure.of(
                    "Q1s",
                    String.format(
                            Locale.ROOT,
                            "%s: default (majority %.1f)",
                            sets.get(i).name(),
                            majority.get(i)),
                    "%",
                    Samples.of(List.of(usual.get(i))),
                    peers == null ? null : Samples.of(List.of(peers.get(i)))));
        }
        return figures;
    }

    private List<Double> accuracies(InferenceMethod method) {
        return sets.stream()
                .map(set -> set.accuracy(method.infer(Evidence.of(set.answers()), Run.plain()), _ -> true))
                .toList();
    }

    private Figure mean(
            String id, String what, List<Double> values, @Nullable List<Double> peers, @Nullable Double least) {
        var figure = Figure.of(
                id,
                what + ", mean of " + values.size(),
                "%",
                Samples.of(List.of(mean(values))),
                peers == null ? null : Samples.of(List.of(mean(peers))));
        return all24 && least != null ? figure.withGoal(">= " + least, value -> value >= least) : figure;
    }

    /** On ZenCrowd no method can know without gold that both pools err together. */
    private Figure worst(List<Double> usual, List<Double> majority) {
        var lag = IntStream.range(0, sets.size())
                .filter(i -> !sets.get(i).name().toLowerCase(Locale.ROOT).startsWith("zencrowd"))
                .mapToDouble(i -> majority.get(i) - usual.get(i))
                .max()
                .orElse(0);
        return Figure.of(
                        "Q1w", "most points under majority, but for ZenCrowd", "points", Samples.of(List.of(lag)), null)
                .withGoal("<= 2.5", value -> value <= BELOW_MAJORITY_MAX);
    }

    private Figure withGold(String id, int golds, double least) {
        var scored = sets.stream()
                .filter(set -> set.known().length >= TRUTHS_FOR_GOLD_MIN)
                .toList();
        var chosen = new ArrayList<Double>();
        var unaided = new ArrayList<Double>();
        for (var set : scored) {
            for (var draw = 0; draw < DRAWS; draw++) {
                var gold = set.draw(golds, seed + draw);
                var evidence = Evidence.of(set.answers()).withGold(gold);
                var method = GoldChoice.among(evidence, Run.plain()).chosen();
                chosen.add(offGold(set, method.infer(evidence, Run.plain()), evidence));
                unaided.add(offGold(
                        set, InferenceMethod.DAWID_SKENE.infer(Evidence.of(set.answers()), Run.plain()), evidence));
            }
        }
        var figure = Figure.of(
                id,
                "chosen by %d golds, %d sets (peer: default, none)".formatted(golds, scored.size()),
                "%",
                Samples.of(List.of(mean(chosen))),
                Samples.of(List.of(mean(unaided))));
        return all24 ? figure.withGoal(">= " + least, value -> value >= least) : figure;
    }

    private static double offGold(CrowdSet set, Inference inference, Evidence evidence) {
        return set.accuracy(inference, task -> !evidence.gold().known(task));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
