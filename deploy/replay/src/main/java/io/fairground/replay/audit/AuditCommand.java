package io.fairground.replay.audit;

import io.fairground.replay.client.Platform;
import io.fairground.replay.run.AcknowledgedLog;
import io.fairground.replay.run.Acknowledgement;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code deploy/audit [--platform FILE] [--log acknowledged.jsonl]}: exit status 1 when an invariant does not hold. */
public final class AuditCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private AuditCommand() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var home = System.getenv()
                .getOrDefault("FAIRGROUND_HOME", System.getProperty("fairground.checkout", ".") + "/.fairground");
        var platform = Platform.read(
                value(arguments, "--platform").map(Path::of).orElse(Path.of(home, "platform.properties")));
        var log = value(arguments, "--log").map(Path::of);
        var acknowledged = log.map(AcknowledgedLog::read).orElse(List.of());
        var jobs = log.isEmpty() ? allJobs(platform) : jobsOf(acknowledged);
        out.println("auditing " + jobs.size() + " jobs and " + acknowledged.size() + " acknowledged submissions");
        var findings = new Auditor(platform, acknowledged, jobs).audit(PATIENCE);
        out.print(AuditReport.of(findings));
        System.exit(findings.stream().allMatch(Finding::holds) ? 0 : 1);
    }

    private static Set<UUID> jobsOf(List<Acknowledgement> acknowledged) {
        return acknowledged.stream().map(Acknowledgement::jobId).collect(Collectors.toSet());
    }

    private static Set<UUID> allJobs(Platform platform) {
        return new HashSet<>(new Databases(platform)
                .query("task_dispatch", "select job_id from job", Set.of(), row -> Databases.id(row, "job_id")));
    }

    private static Optional<String> value(String[] arguments, String name) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return Optional.of(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }
}
