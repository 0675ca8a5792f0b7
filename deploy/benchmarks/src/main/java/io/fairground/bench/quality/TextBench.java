package io.fairground.bench.quality;

import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.quality.text.Rover;
import io.fairground.quality.text.TextInference;
import io.fairground.quality.text.Tokenizer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Transcripts and translations: word error rate of ROVER, and its time. The peer's figures are those of Crowd-Kit
 * 1.4.1's ROVER on the same files, measured once for the reference and not in this run; tokens are lower-cased and cut
 * at spaces on both sides.
 */
final class TextBench {

    private static final Tokenizer TOKENIZER = Tokenizer.SPACES;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 5;
    private static final double PEER_CPU_SECONDS = 40.6;
    private static final double CPU_SECONDS_GOAL = 4;
    private static final String SPEECH = "crowdspeech_dev_clean";
    private static final List<Case> CASES = List.of(
            new Case("QTa", SPEECH, 0.0722),
            new Case("QTb", "crowdwsa_j1", 0.620),
            new Case("QTc", "crowdwsa_t1", 0.619),
            new Case("QTd", "crowdwsa_t2", 0.627));

    private record Case(String id, String set, double peer) {}

    private final Path folder = Path.of(System.getProperty("fairground.checkout", "."), "deploy", "data", "crowd");

    List<Figure> run(boolean quick, long seed) {
        var figures = new ArrayList<Figure>();
        for (var one : CASES) {
            figures.add(errorRate(one, seed));
        }
        figures.add(cpuSeconds(quick ? 1 : WARM_UPS, quick ? 1 : ROUNDS, seed));
        return List.copyOf(figures);
    }

    private Figure errorRate(Case one, long seed) {
        var crowd = CrowdTexts.read(folder.resolve(one.set())).shuffled(seed);
        var rate = crowd.errorRate(infer(crowd), TOKENIZER);
        return Figure.of(
                        one.id(),
                        "word error rate of weighted ROVER, " + one.set() + " (peer: Crowd-Kit as quoted)",
                        "",
                        Samples.of(List.of(rate)),
                        Samples.of(List.of(one.peer())))
                .withGoal("<= " + one.peer(), value -> value <= one.peer());
    }

    /** From the rows to the texts, cutting into tokens included. */
    private Figure cpuSeconds(int warmUps, int rounds, long seed) {
        var threads = ManagementFactory.getThreadMXBean();
        var crowd = CrowdTexts.read(folder.resolve(SPEECH));
        var seconds = new ArrayList<Double>();
        for (var round = 0; round < warmUps + rounds; round++) {
            var shuffled = crowd.shuffled(seed + round);
            var start = threads.getCurrentThreadCpuTime();
            infer(shuffled);
            if (round >= warmUps) {
                seconds.add((threads.getCurrentThreadCpuTime() - start) / 1e9);
            }
        }
        return Figure.of(
                        "QTe",
                        "CPU time of weighted ROVER, %,d transcripts (peer: Crowd-Kit as quoted)"
                                .formatted(crowd.answers().size()),
                        "s",
                        Samples.of(seconds),
                        Samples.of(List.of(PEER_CPU_SECONDS)))
                .withGoal("< " + CPU_SECONDS_GOAL, value -> value < CPU_SECONDS_GOAL);
    }

    private static TextInference infer(CrowdTexts crowd) {
        return Rover.weighted().infer(crowd.table(TOKENIZER));
    }
}
