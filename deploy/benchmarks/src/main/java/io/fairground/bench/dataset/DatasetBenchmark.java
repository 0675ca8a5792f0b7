package io.fairground.bench.dataset;

import io.fairground.bench.Context;
import io.fairground.bench.Figure;
import io.fairground.bench.Samples;
import io.fairground.dataset.release.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * R3 of issue 7, as far as it needs no database: answers become rows of the form {@code raw}, hashed and written as files. Reading
 * them from PostgreSQL, and imports, are not measured.
 */
public final class DatasetBenchmark {

    private static final int ROUNDS = 3;
    private static final long FEW = 10_000;
    private static final double GOAL = 20_000;
    private static final double HEAP_GOAL = 64;

    private final Context context;
    private final long many;

    public DatasetBenchmark(Context context) {
        this.context = context;
        this.many = context.quick() ? 300_000 : 5_000_000;
    }

    public List<Figure> run() {
        var rates = new ArrayList<Double>();
        var tables = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            context.say("round %d: %,d answers as JSON lines, then as CSV".formatted(round + 1, many / 10));
            rates.add(new Export(Form.RAW, many / 10, context.seed()).linesPerSecond());
            tables.add(new Export(Form.RAW, many / 10, context.seed()).recordsPerSecond());
        }
        context.say("%,d answers, and then %,d, with the heap looked at on the way".formatted(FEW, many));
        var growth = new Export(Form.RAW, many, context.seed()).liveMegabytes()
                - new Export(Form.RAW, FEW, context.seed()).liveMegabytes();
        return List.of(
                Figure.of("R3a", "answers as rows of JSON, hashed, no database", "answers/s", Samples.of(rates), null)
                        .withGoal(">= 20,000", rate -> rate >= GOAL),
                Figure.of("R3b", "the same as CSV, made twice for its columns", "answers/s", Samples.of(tables), null),
                Figure.of(
                                "R3c",
                                "live heap for %,d answers more than for %,d".formatted(many, FEW),
                                "MB",
                                Samples.of(List.of(growth)),
                                null)
                        .withGoal("<= 64", megabytes -> megabytes <= HEAP_GOAL));
    }
}
