package io.fairground.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A table of what runs and what it costs. */
final class Status {
    private static final String ROW = "%-20s %8s %7s %-8s %8s %8s%n";
    private final Ports ports;

    Status(Home home) {
        this.ports = Ports.from(PrivateFile.read(home.platform()));
    }

    void print(PrintStream out, List<Daemon> daemons) {
        out.printf(ROW, "name", "pid", "port", "state", "RSS MB", "CPU s");
        for (var daemon : daemons) {
            daemon.running()
                    .ifPresentOrElse(
                            process -> row(out, daemon, process),
                            () -> out.printf(ROW, daemon.name(), "-", port(daemon), "stopped", "-", "-"));
        }
    }

    private void row(PrintStream out, Daemon daemon, ProcessHandle process) {
        out.printf(
                ROW,
                daemon.name(),
                process.pid(),
                port(daemon),
                isReady(daemon) ? "ready" : "waiting",
                residentMegabytes(process.pid()),
                cpu(process));
    }

    private static String cpu(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(time -> String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0))
                .orElse("-");
    }

    private static String residentMegabytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kilobytes -> Long.toString(Long.parseLong(kilobytes) / 1024))
                    .findFirst()
                    .orElse("-");
        } catch (IOException e) {
            return "-";
        }
    }

    private int port(Daemon daemon) {
        return switch (daemon.name()) {
            case "postgres" -> ports.of(Ports.Part.POSTGRES);
            case "kafka" -> ports.of(Ports.Part.KAFKA);
            case "keycloak" -> ports.of(Ports.Part.KEYCLOAK);
            default -> ServiceProcess.parse(daemon.name()).port(ports);
        };
    }

    private boolean isReady(Daemon daemon) {
        return switch (daemon.name()) {
            case "postgres", "kafka" -> !Ports.isFree(port(daemon));
            case "keycloak" -> Http.isOk("http://127.0.0.1:" + port(daemon) + "/realms/" + Keycloak.REALM);
            default -> Http.isOk("http://127.0.0.1:" + port(daemon) + "/q/health/ready");
        };
    }
}
