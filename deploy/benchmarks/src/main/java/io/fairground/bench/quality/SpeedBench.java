package io.fairground.bench.quality;

import io.fairground.bench.BenchException;
import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Q2: seconds for a fit, by JMH, each case in a JVM of its own with the heap that the goal allows. */
final class SpeedBench {

    private static final int WARM_UPS = 2;

    private SpeedBench() {}

    static List<Figure> run(boolean quick, long seed, Consumer<String> progress) {
        return Arrays.stream(SpeedCase.values())
                .filter(one -> !quick || one.quick())
                .map(one -> {
                    progress.accept(one.what);
                    return figure(one, seconds(one, quick, seed));
                })
                .toList();
    }

    private static Figure figure(SpeedCase one, Samples seconds) {
        var quoted = one.quotedPeer;
        return Figure.of(
                        one.id,
                        one.what + ", heap " + one.heapMebibytes + " MiB",
                        "s",
                        seconds,
                        quoted == null ? null : Samples.of(List.of(quoted)))
                .withGoal("< " + one.secondsMax, value -> value < one.secondsMax);
    }

    private static Samples seconds(SpeedCase one, boolean quick, long seed) {
        var rounds = one.fromFile() ? 3 : quick ? 3 : 5;
        try {
            var result = new Runner(new OptionsBuilder()
                            .include(InferenceSpeed.class.getName() + ".fit")
                            .param("speedCase", one.name())
                            .param("seed", Long.toString(seed))
                            .forks(1)
                            .warmupIterations(one.fromFile() ? 1 : WARM_UPS)
                            .measurementIterations(rounds)
                            .jvmArgs(
                                    "-Xmx" + one.heapMebibytes + "m",
                                    "-XX:+UseSerialGC",
                                    "--sun-misc-unsafe-memory-access=allow")
                            .shouldFailOnError(true)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .runSingle();
            return Samples.of(result.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .map(iteration -> iteration.getPrimaryResult().getScore())
                    .toList());
        } catch (RunnerException e) {
            throw new BenchException(one.what + " did not run within " + one.heapMebibytes + " MiB", e);
        }
    }
}
