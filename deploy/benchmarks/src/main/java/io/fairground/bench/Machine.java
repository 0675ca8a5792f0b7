package io.fairground.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What the figures of a run depend on. */
final class Machine {

    private Machine() {}

    static String describe(String postgres) {
        return String.format(
                Locale.ROOT,
                "%d cores, %.0f GiB memory, %s %s, Java %s, PostgreSQL %s",
                Runtime.getRuntime().availableProcessors(),
                memoryGibibytes(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                postgres);
    }

    private static double memoryGibibytes() {
        var bean = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return bean instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() / (double) (1L << 30)
                : Double.NaN;
    }

    /** The commit that is checked out, or {@code unknown} outside a repository. */
    static String commit(Path checkout) {
        var head = git(checkout, "rev-parse", "--short=12", "HEAD");
        if (head.isEmpty()) {
            return "unknown";
        }
        return git(checkout, "status", "--porcelain", "--untracked-files=no").isEmpty() ? head : head + "-dirty";
    }

    private static String git(Path checkout, String... words) {
        var command = new java.util.ArrayList<>(java.util.List.of("git", "-C", checkout.toString()));
        command.addAll(java.util.List.of(words));
        try {
            var output = Files.createTempFile("bench", ".txt");
            try {
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                var ended = process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
                return ended ? Files.readString(output, StandardCharsets.UTF_8).strip() : "";
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
