package io.fairground.bench;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param quick smaller sizes, at most five minutes
 * @param seed of everything that is drawn at random; printed, so that a run can be repeated
 * @param json where the figures are written as well
 * @param data a folder of public sets to measure on, for a benchmark that measures on sets
 */
record Options(Benchmark benchmark, boolean quick, long seed, Optional<Path> json, Optional<Path> data) {

    static final long SEED = 20261122;
    static final String USAGE =
            "deploy/bench NAME [--quick] [--seed N] [--json FILE] [--data DIR], NAME one of " + Benchmark.names();

    /** @throws BenchException with the usage */
    static Options parse(List<String> line) {
        var words = line.iterator();
        if (!words.hasNext()) {
            throw new BenchException(USAGE);
        }
        var options = new Options(Benchmark.named(words.next()), false, SEED, Optional.empty(), Optional.empty());
        while (words.hasNext()) {
            options = options.with(words.next(), words);
        }
        return options;
    }

    private Options with(String word, Iterator<String> rest) {
        return switch (word) {
            case "--quick" -> new Options(benchmark, true, seed, json, data);
            case "--seed" -> new Options(benchmark, quick, number(value(word, rest)), json, data);
            case "--json" -> new Options(benchmark, quick, seed, Optional.of(Path.of(value(word, rest))), data);
            case "--data" -> new Options(benchmark, quick, seed, json, Optional.of(Path.of(value(word, rest))));
            default -> throw new BenchException("unknown option " + word + "; " + USAGE);
        };
    }

    private static String value(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new BenchException(word + " needs a value; " + USAGE);
        }
        return rest.next();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BenchException("not a number: " + text, e);
        }
    }
}
