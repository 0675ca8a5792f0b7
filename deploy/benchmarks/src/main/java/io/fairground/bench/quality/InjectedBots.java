package io.fairground.bench.quality;

import io.fairground.bench.quality.LabeledCrowd.Answer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A crowd with 15 % more workers who do not do the work, each with as many answers as the crowd's mean worker.
 *
 * @param crowd and, behind its own workers, the bots
 * @param honestCount workers of the real crowd; how honest they are nobody knows
 * @param victims those of them whom bots copied: neither bots nor free of suspicion
 */
record InjectedBots(LabeledCrowd crowd, int honestCount, BitSet victims) {

    private static final double SHARE = 0.15;
    private static final int FASTEST_OF = 20;

    enum Kind {
        /** Any class. */
        RANDOM,
        /** One class each. */
        CONSTANT,
        /** Nine answers of ten are those of one worker, who answered at least as much as the mean. */
        COPYING,
        /** Nine answers of ten are the majority's, in a time drawn from the crowd's fastest twentieth. */
        FAST
    }

    static InjectedBots into(LabeledCrowd crowd, Kind kind, long seed) {
        var random = new Random(seed);
        var count = Math.max(1, (int) Math.round(SHARE * crowd.workerCount()));
        var mean = crowd.answers().size() / crowd.workerCount();
        var victims = new BitSet();
        var bots = new ArrayList<Answer>();
        for (var bot = crowd.workerCount(); bot < crowd.workerCount() + count; bot++) {
            bots.addAll(
                    switch (kind) {
                        case COPYING -> copied(crowd, bot, mean, victims, random);
                        case RANDOM -> made(bot, tasks(crowd, mean, random), crowd.classCount(), random);
                        case CONSTANT -> same(bot, tasks(crowd, mean, random), random.nextInt(crowd.classCount()));
                        case FAST -> fast(crowd, bot, tasks(crowd, mean, random), random);
                    });
        }
        return new InjectedBots(crowd.with(count, bots), crowd.workerCount(), victims);
    }

    private static List<Integer> tasks(LabeledCrowd crowd, int count, Random random) {
        var tasks =
                new ArrayList<>(IntStream.range(0, crowd.taskCount()).boxed().toList());
        Collections.shuffle(tasks, random);
        return tasks.subList(0, Math.min(count, tasks.size()));
    }

    private static List<Answer> made(int bot, List<Integer> tasks, int classCount, Random random) {
        return tasks.stream()
                .map(task -> new Answer(task, bot, random.nextInt(classCount), Double.NaN))
                .toList();
    }

    private static List<Answer> same(int bot, List<Integer> tasks, int label) {
        return tasks.stream()
                .map(task -> new Answer(task, bot, label, Double.NaN))
                .toList();
    }

    private static List<Answer> copied(LabeledCrowd crowd, int bot, int least, BitSet victims, Random random) {
        var busy = crowd.by(Answer::worker).values().stream()
                .filter(own -> own.size() >= least)
                .toList();
        var victim = busy.get(random.nextInt(busy.size()));
        victims.set(victim.getFirst().worker());
        return victim.stream()
                .map(answer ->
                        new Answer(answer.task(), bot, mostly(answer.label(), crowd.classCount(), random), Double.NaN))
                .toList();
    }

    private static List<Answer> fast(LabeledCrowd crowd, int bot, List<Integer> tasks, Random random) {
        var byTask = crowd.by(Answer::task);
        var seconds =
                crowd.answers().stream().mapToDouble(Answer::seconds).sorted().toArray();
        return tasks.stream()
                .map(task -> new Answer(
                        task,
                        bot,
                        mostly(majority(byTask.getOrDefault(task, List.of()), crowd), crowd.classCount(), random),
                        seconds[random.nextInt(seconds.length / FASTEST_OF)]))
                .toList();
    }

    private static int mostly(int label, int classCount, Random random) {
        return random.nextInt(10) == 0 ? random.nextInt(classCount) : label;
    }

    private static int majority(List<Answer> answers, LabeledCrowd crowd) {
        var votes = new int[crowd.classCount()];
        answers.forEach(answer -> votes[answer.label()]++);
        var best = 0;
        for (var label = 1; label < votes.length; label++) {
            best = votes[label] > votes[best] ? label : best;
        }
        return best;
    }

    /** The chance that a bot scores above a worker of the crowd who is nobody's victim; a tie counts half. */
    double auc(double[] scores) {
        var above = 0.0;
        var pairs = 0;
        for (var bot = honestCount; bot < scores.length; bot++) {
            for (var worker = 0; worker < honestCount; worker++) {
                if (!victims.get(worker)) {
                    above += scores[bot] > scores[worker] ? 1 : scores[bot] == scores[worker] ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return above / pairs;
    }

    /** Share of the crowd's workers, victims aside, who are flagged. */
    double falseFlags(BitSet flagged) {
        var honest = (BitSet) flagged.clone();
        honest.clear(honestCount, Math.max(honestCount, honest.length()));
        honest.andNot(victims);
        return honest.cardinality() / (double) (honestCount - victims.cardinality());
    }
}
