package io.fairground.quality.integrity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A real crowd with 15 % more workers who do not do the work, each with as many answers as the crowd's mean worker.
 *
 * @param job of the crowd and, behind it, the bots
 * @param crowdCount workers of the crowd
 * @param victims workers of the crowd whom bots copied: neither bots nor free of suspicion
 */
record Bots(Job job, int crowdCount, BitSet victims) {

    private static final double SHARE = 0.15;

    enum Kind {
        /** Any class, for random tasks. */
        RANDOM,
        /** One class each, for random tasks. */
        CONSTANT,
        /** Nine answers of ten are those of one worker of the crowd, each her own. */
        COPYING,
        /** Right, as far as the crowd's majority is, in nine answers of ten, and as fast as the crowd's fastest 5 %. */
        FAST
    }

    static Bots in(Job crowd, Kind kind, long seed) {
        var random = new Random(seed);
        var count = Math.max(1, (int) Math.round(SHARE * crowd.workerCount()));
        var mean = crowd.answers().size() / crowd.workerCount();
        var victims = new BitSet();
        var bots = new ArrayList<Job.Answer>();
        for (var bot = crowd.workerCount(); bot < crowd.workerCount() + count; bot++) {
            bots.addAll(
                    kind == Kind.COPYING
                            ? copied(crowd, bot, mean, victims, random)
                            : made(crowd, bot, mean, kind, random));
        }
        return new Bots(crowd.with(bots), crowd.workerCount(), victims);
    }

    private static List<Job.Answer> made(Job crowd, int bot, int count, Kind kind, Random random) {
        var tasks =
                new ArrayList<>(IntStream.range(0, crowd.taskCount()).boxed().toList());
        Collections.shuffle(tasks, random);
        var favourite = random.nextInt(crowd.classCount());
        var majority = kind == Kind.FAST ? majority(crowd) : new int[0];
        var seconds = crowd.answers().stream()
                .mapToDouble(Job.Answer::seconds)
                .sorted()
                .toArray();
        return tasks.subList(0, Math.min(count, tasks.size())).stream()
                .map(task -> {
                    var any = random.nextInt(crowd.classCount());
                    return switch (kind) {
                        case RANDOM, COPYING -> new Job.Answer(task, bot, any, Double.NaN);
                        case CONSTANT -> new Job.Answer(task, bot, favourite, Double.NaN);
                        case FAST ->
                            new Job.Answer(
                                    task,
                                    bot,
                                    random.nextInt(10) == 0 ? any : majority[task],
                                    seconds[random.nextInt(seconds.length / 20)]);
                    };
                })
                .toList();
    }

    private static List<Job.Answer> copied(Job crowd, int bot, int least, BitSet victims, Random random) {
        var busy = crowd.byWorker().values().stream()
                .filter(own -> own.size() >= least)
                .toList();
        var victim = busy.get(random.nextInt(busy.size()));
        victims.set(victim.getFirst().worker());
        return victim.stream()
                .map(answer -> new Job.Answer(
                        answer.task(),
                        bot,
                        random.nextInt(10) == 0 ? random.nextInt(crowd.classCount()) : answer.label(),
                        Double.NaN))
                .toList();
    }

    private static int[] majority(Job crowd) {
        var votes = new int[crowd.taskCount()][crowd.classCount()];
        crowd.answers().forEach(answer -> votes[answer.task()][answer.label()]++);
        return IntStream.range(0, crowd.taskCount())
                .map(task -> {
                    var best = 0;
                    for (var c = 1; c < crowd.classCount(); c++) {
                        best = votes[task][c] > votes[task][best] ? c : best;
                    }
                    return best;
                })
                .toArray();
    }

    /** The chance that a bot scores above a worker of the crowd who is nobody's victim; a tie counts half. */
    double auc(double[] scores) {
        var above = 0.0;
        var pairs = 0;
        for (var bot = crowdCount; bot < scores.length; bot++) {
            for (var worker = 0; worker < crowdCount; worker++) {
                if (!victims.get(worker)) {
                    above += scores[bot] > scores[worker] ? 1 : scores[bot] == scores[worker] ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return above / pairs;
    }

    /** Share of the crowd, victims aside, that these signals are about. */
    double crowdFlagged(List<? extends Signal> raised) {
        var flagged = new BitSet();
        raised.forEach(signal -> signal.workers().forEach(flagged::set));
        flagged.clear(crowdCount, job.workerCount());
        flagged.andNot(victims);
        return flagged.cardinality() / (double) (crowdCount - victims.cardinality());
    }

    /** Share of the bots that these signals are about. */
    double found(List<? extends Signal> raised) {
        var flagged = new BitSet();
        raised.forEach(signal -> signal.workers().forEach(flagged::set));
        flagged.clear(0, crowdCount);
        return flagged.cardinality() / (double) (job.workerCount() - crowdCount);
    }
}
