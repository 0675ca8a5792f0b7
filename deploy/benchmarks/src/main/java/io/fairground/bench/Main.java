package io.fairground.bench;

import io.fairground.bench.platform.RunningPlatform;
import java.nio.file.Path;
import java.util.List;

/** The command {@code deploy/bench}. */
public final class Main {

    private Main() {}

    /** Prints a table; what the user can mend is said in one line. */
    public static void main(String[] line) {
        try {
            run(Options.parse(List.of(line)), Path.of(System.getProperty("fairground.checkout", ".")));
        } catch (BenchException e) {
            System.err.println("fairground: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, Path checkout) {
        var machine = Machine.describe(RunningPlatform.find(checkout, System.getenv())
                .map(RunningPlatform::postgresVersion)
                .orElse("not running"));
        var commit = Machine.commit(checkout);
        System.out.printf(
                "%s, seed %d%s%ncommit %s%n%s%n",
                options.benchmark().word(),
                options.seed(),
                options.quick() ? ", QUICK: smaller sizes, figures are rougher" : "",
                commit,
                machine);
        var figures = options.benchmark().run(new Context(checkout, options.quick(), options.seed(), options.data()));
        System.out.printf("%n%s%nMedians of the rounds; in brackets (highest - lowest) / median.%n", Table.of(figures));
        var report = new Report(options.benchmark().word(), commit, machine, options.quick(), options.seed(), figures);
        options.json().ifPresent(report::write);
    }
}
