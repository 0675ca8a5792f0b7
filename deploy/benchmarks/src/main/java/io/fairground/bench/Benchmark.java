package io.fairground.bench;

import io.fairground.bench.dispatch.DispatchBenchmark;
import io.fairground.bench.ledger.LedgerBenchmark;
import io.fairground.bench.quality.QualityBenchmark;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Every benchmark there is. A new one is a constant here. */
enum Benchmark {
    DISPATCH("dispatch") {
        @Override
        List<Figure> run(Context context) {
            return new DispatchBenchmark(context).run();
        }
    },
    /** D3 of the dispatcher alone: it needs no service. */
    CHAOS("chaos") {
        @Override
        List<Figure> run(Context context) {
            return DispatchBenchmark.chaos(context);
        }
    },
    LEDGER("ledger") {
        @Override
        List<Figure> run(Context context) {
            return new LedgerBenchmark(context).run();
        }
    },
    QUALITY("quality") {
        @Override
        List<Figure> run(Context context) {
            return new QualityBenchmark(context).run();
        }
    };

    private final String word;

    Benchmark(String word) {
        this.word = word;
    }

    abstract List<Figure> run(Context context);

    String word() {
        return word;
    }

    static Benchmark named(String word) {
        return Arrays.stream(values())
                .filter(benchmark -> benchmark.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new BenchException("there is no benchmark '" + word + "'; there are " + names()));
    }

    static String names() {
        return Arrays.stream(values()).map(Benchmark::word).collect(Collectors.joining(", "));
    }
}
