package io.fairground.bench.quality;

import io.fairground.quality.inference.AnswerTable;
import io.fairground.quality.inference.Evidence;
import io.fairground.quality.inference.Inference;
import io.fairground.quality.inference.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What JMH runs for {@link SpeedBench}: one fit of a whole table. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters and calls setUp
public class InferenceSpeed {

    /** Which one. */
    @Param("ONE_MILLION")
    public SpeedCase speedCase;

    /** Of the made crowd. */
    @Param("1")
    public long seed;

    private AnswerTable.Rows rows;
    private AnswerTable table;
    private Path folder;

    /** Makes the crowd, in memory or in a file. */
    @Setup
    public void setUp() throws IOException {
        var crowd = speedCase.crowd(seed);
        folder = Files.createTempDirectory("answers");
        if (speedCase.fromFile()) {
            rows = AnswerFile.write(folder.resolve("answers.bin"), crowd);
        } else {
            table = crowd.table();
        }
    }

    /** Takes the file away. */
    @TearDown
    public void tearDown() throws IOException {
        Files.deleteIfExists(folder.resolve("answers.bin"));
        Files.delete(folder);
    }

    /** Fits it. */
    @Benchmark
    public Inference fit() {
        var answers = speedCase.fromFile()
                ? AnswerTable.of(speedCase.tasks, speedCase.workers, speedCase.classes, rows)
                : table;
        return speedCase.method().infer(Evidence.of(answers), Run.plain().withThreads(speedCase.threads));
    }
}
