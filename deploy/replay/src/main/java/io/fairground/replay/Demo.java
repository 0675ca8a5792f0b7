package io.fairground.replay;

import io.fairground.replay.audit.AuditReport;
import io.fairground.replay.audit.Auditor;
import io.fairground.replay.audit.Finding;
import io.fairground.replay.client.Http;
import io.fairground.replay.client.Platform;
import io.fairground.replay.crowd.PandaLm;
import io.fairground.replay.crowd.ZenCrowd;
import io.fairground.replay.report.OutcomeReport;
import io.fairground.replay.run.AcknowledgedLog;
import io.fairground.replay.run.Acknowledgement;
import io.fairground.replay.run.RunFolder;
import io.fairground.replay.run.WholeReplay;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code deploy/demo}: replays two real crowds, prints what they came to, and audits it. */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final DateTimeFormatter RUN_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final DemoOptions options;
    private final PrintStream out;

    Demo(DemoOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var checkout = Path.of(System.getProperty("fairground.checkout", ".")).toAbsolutePath();
        var home = Path.of(System.getenv()
                .getOrDefault("FAIRGROUND_HOME", checkout.resolve(".fairground").toString()));
        try {
            System.exit(new Demo(DemoOptions.parse(checkout, home, arguments), out).run() ? 0 : 1);
        } catch (IllegalArgumentException | IllegalStateException e) {
            out.println();
            out.println("fairground: " + e.getMessage());
            System.exit(2);
        }
    }

    /** @return whether everything that must hold held */
    boolean run() {
        var start = System.nanoTime();
        var now = Instant.now();
        var platform = Platform.read(options.platform());
        var run = RunFolder.open(options.runs(), options.run().orElse("replay-" + RUN_NAME.format(now)), now);
        var http = new Http(options.parallel(), PATIENCE);
        out.println("run " + run.name() + (options.isWhole() ? "" : " (some of the tasks only)")
                + "; if it is interrupted: deploy/demo --run " + run.name());
        var outcome = new WholeReplay(
                        http,
                        platform,
                        run,
                        PandaLm.read(options.data().resolve("pandalm"), options.pandalmTasks()),
                        ZenCrowd.read(options.data().resolve("zencrowd"), options.zencrowdTasks()),
                        out,
                        isTerminal())
                .run();
        out.println();
        out.println(OutcomeReport.of(outcome));
        var sound = audit(platform, run);
        out.printf(
                Locale.ROOT,
                "%nWall time %.0f s. Logs of the run: %s%n",
                (System.nanoTime() - start) / 1e9,
                run.file(""));
        return sound
                && outcome.pandalm().different().isEmpty()
                && outcome.pandalm().release().isProven();
    }

    private boolean audit(Platform platform, RunFolder run) {
        var acknowledged = AcknowledgedLog.read(run.acknowledged());
        var jobs = acknowledged.stream().map(Acknowledgement::jobId).collect(Collectors.toSet());
        var findings = new Auditor(platform, acknowledged, jobs).audit(Duration.ofMinutes(1));
        out.printf("Audit of %,d acknowledged submissions against databases, topics and log%n%n", acknowledged.size());
        out.print(AuditReport.of(findings));
        var sound = findings.stream().allMatch(Finding::holds);
        out.println(sound ? "\nI1, I2, I3 and I5 held." : "\nINVARIANTS ARE VIOLATED, see above.");
        return sound;
    }

    @SuppressWarnings("SystemConsoleNull") // NullAway goes by the declaration, which still allows null
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
