package io.fairground.bench.quality;

import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.quality.inference.DawidSkene;
import io.fairground.quality.inference.Evidence;
import io.fairground.quality.integrity.AlarmPolicy;
import io.fairground.quality.integrity.AnswerModel;
import io.fairground.quality.integrity.CopyCheck;
import io.fairground.quality.integrity.Signal;
import io.fairground.quality.integrity.SpamCheck;
import io.fairground.quality.integrity.SpeedCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * How well bots are told from the workers of real crowds, and how many of those are flagged beside. A round is one draw
 * of bots, its value the mean over the shipped crowds. The peer is the mean of the table in the research notes,
 * measured once by a prototype on six crowds of which one is among ours.
 */
final class IntegrityBench {

    /** ZenCrowd holds some workers twice, who are copies without any bot, so it is left out where copying is measured. */
    private static final String HOLDS_COPIES = "zencrowd";

    private static final List<String> SETS =
            List.of("barzan_mozafari", "music_genre", "sentiment_popularity_amt", "weather_amt", HOLDS_COPIES);
    private static final int ROUNDS = 10;
    private static final int ROUNDS_QUICK = 2;

    private static final double PEER_RANDOM = (0.97 + 0.88 + 0.94 + 0.99 + 0.87 + 1.00) / 6;
    private static final double PEER_CONSTANT = (1.00 + 1.00 + 0.95 + 1.00 + 1.00 + 0.99) / 6;
    private static final double PEER_COPYING = (1.00 + 0.96 + 0.98 + 1.00 + 1.00 + 1.00) / 6;

    /** What a check makes of a crowd: a score for each worker, and whom it flags. */
    private record Outcome(double[] scores, BitSet flagged) {}

    private interface Check {
        Outcome of(LabeledCrowd crowd);
    }

    private record Measured(Samples auc, Samples falseFlags) {}

    private final Path folder;

    /** On the crowds of the checkout that the benchmarks were started from. */
    IntegrityBench() {
        this(Path.of(System.getProperty("fairground.checkout", "."), "deploy", "data", "crowd"));
    }

    IntegrityBench(Path folder) {
        this.folder = folder;
    }

    List<Figure> run(boolean quick, long seed) {
        var rounds = quick ? ROUNDS_QUICK : ROUNDS;
        var all = SETS.stream().map(this::read).toList();
        var withoutCopies = SETS.stream()
                .filter(set -> !set.equals(HOLDS_COPIES))
                .map(this::read)
                .toList();
        var timed = all.stream().filter(LabeledCrowd::timed).toList();
        var random = measure(all, InjectedBots.Kind.RANDOM, IntegrityBench::random, rounds, seed);
        var constant = measure(all, InjectedBots.Kind.CONSTANT, IntegrityBench::constant, rounds, seed);
        var copying = measure(withoutCopies, InjectedBots.Kind.COPYING, IntegrityBench::copying, rounds, seed);
        var fast = measure(timed, InjectedBots.Kind.FAST, IntegrityBench::speed, rounds, seed);
        var eitherRandom = measure(all, InjectedBots.Kind.RANDOM, IntegrityBench::spam, rounds, seed);
        var eitherConstant = measure(all, InjectedBots.Kind.CONSTANT, IntegrityBench::spam, rounds, seed);
        return List.of(
                auc("Q5a", "random answers", random, PEER_RANDOM).withGoal(">= 0.88", atLeast(0.88)),
                auc("Q5b", "constant answers", constant, PEER_CONSTANT).withGoal(">= 0.94", atLeast(0.94)),
                auc("Q5c", "copying", copying, PEER_COPYING).withGoal(">= 0.95", atLeast(0.95)),
                auc("Q5d", "good and implausibly fast", fast, null),
                auc("Q5e", "random answers, worse of both scores", eitherRandom, null),
                auc("Q5f", "constant answers, worse of both scores", eitherConstant, null),
                flags("Q5g", "random answers", random),
                flags("Q5h", "constant answers", constant),
                flags("Q5i", "copying", copying),
                flags("Q5j", "speed", fast));
    }

    private LabeledCrowd read(String set) {
        return LabeledCrowd.read(folder.resolve(set).resolve("labels.csv"));
    }

    private static Measured measure(
            List<LabeledCrowd> crowds, InjectedBots.Kind kind, Check check, int rounds, long seed) {
        var auc = new ArrayList<Double>();
        var flags = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            var aucs = 0.0;
            var shares = 0.0;
            for (var crowd : crowds) {
                var bots = InjectedBots.into(crowd, kind, seed + round);
                var outcome = check.of(bots.crowd());
                aucs += bots.auc(outcome.scores()) / crowds.size();
                shares += bots.falseFlags(outcome.flagged()) / crowds.size();
            }
            auc.add(aucs);
            flags.add(shares);
        }
        return new Measured(Samples.of(auc), Samples.of(flags));
    }

    private static Figure auc(String id, String what, Measured measured, @Nullable Double peer) {
        return Figure.of(id, what, "AUC", measured.auc(), peer == null ? null : Samples.of(List.of(peer)));
    }

    private static Figure flags(String id, String what, Measured measured) {
        return Figure.of(id, "of the crowd flagged: " + what, "share", measured.falseFlags(), null);
    }

    private static DoublePredicate atLeast(double goal) {
        return value -> value >= goal;
    }

    private static AnswerModel model(LabeledCrowd crowd) {
        var table = crowd.table();
        return AnswerModel.of(
                table, DawidSkene.shrunk().infer(Evidence.of(table)).probabilities());
    }

    private static Outcome random(LabeledCrowd crowd) {
        return outcome(crowd, SpamCheck.of(model(crowd)).random());
    }

    private static Outcome constant(LabeledCrowd crowd) {
        return outcome(crowd, SpamCheck.of(model(crowd)).constant());
    }

    private static Outcome spam(LabeledCrowd crowd) {
        return new Outcome(SpamCheck.of(model(crowd)).scores(), new BitSet());
    }

    private static Outcome copying(LabeledCrowd crowd) {
        return outcome(crowd, CopyCheck.of(model(crowd)));
    }

    private static Outcome speed(LabeledCrowd crowd) {
        return outcome(
                crowd,
                SpeedCheck.of(crowd.table(), crowd.seconds(), new int[crowd.taskCount()], SpeedCheck.USUAL_QUANTILE));
    }

    /** A worker's score is the highest of the candidates about her; whom none is about comes last. */
    private static Outcome outcome(LabeledCrowd crowd, List<? extends Signal.Tested> candidates) {
        var scores = new double[crowd.workerCount()];
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
        candidates.forEach(candidate ->
                candidate.workers().forEach(worker -> scores[worker] = Math.max(scores[worker], candidate.score())));
        var flagged = new BitSet();
        AlarmPolicy.USUAL
                .raise(candidates)
                .signals()
                .forEach(signal -> signal.workers().forEach(flagged::set));
        return new Outcome(scores, flagged);
    }
}
