package io.fairground.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.replay.audit.AuditReport;
import io.fairground.replay.audit.Finding;
import io.fairground.replay.run.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * {@code kill -9} of each service in turn, while a replay runs: it finishes, and the invariants hold. Two minutes on a
 * machine with two cores that rests; the bound is for one that does not.
 */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class CrashReplayIT {

    /** Each service crashes when so much of the replay is acknowledged. */
    private static final List<Crash> CRASHES = List.of(
            new Crash("quality-control", 0.10),
            new Crash("task-dispatch", 0.25),
            new Crash("worker-payment", 0.45),
            new Crash("dataset", 0.60),
            new Crash("task-dispatch", 0.80));

    private record Crash(String service, double at) {}

    @Test
    void aReplayDuringWhichEachServiceIsKilledLosesNothingAndPaysEverythingOnce() {
        // Given
        LocalCommands.startReplicas(1);
        var replay = new SmallReplay("crash-" + System.currentTimeMillis());

        // When
        var running = CompletableFuture.supplyAsync(replay::run);
        var restarts = new HashMap<String, CompletableFuture<Void>>();
        CRASHES.forEach(crash -> crash(crash, replay, running, restarts));
        restarts.values().forEach(CompletableFuture::join);
        var outcome = running.join();

        // Then
        assertThat(replay.log()).hasSizeGreaterThanOrEqualTo(replay.answers());
        var findings = replay.audit();
        assertThat(findings).as(AuditReport.of(findings)).allMatch(Finding::holds);
        assertSound(outcome);
    }

    /** Restarts go on beside the replay: the next crash does not wait for them, unless it hits the same service. */
    private static void crash(
            Crash crash,
            SmallReplay replay,
            CompletableFuture<Outcome> running,
            Map<String, CompletableFuture<Void>> restarts) {
        while (replay.acknowledged() < crash.at() * replay.answers() && !running.isDone()) {
            sleep();
        }
        assertThat(running)
                .as("the replay, when " + crash.service() + " is about to be killed")
                .isNotDone();
        System.out.println("kill -9 " + crash.service() + " after " + replay.acknowledged() + " of " + replay.answers()
                + " answers");
        restarts.getOrDefault(crash.service(), CompletableFuture.completedFuture(null))
                .join();
        LocalCommands.kill(crash.service());
        restarts.put(crash.service(), CompletableFuture.runAsync(() -> LocalCommands.start(crash.service())));
    }

    static void assertSound(Outcome outcome) {
        assertThat(outcome.pandalm().resolved()).isEqualTo(SmallReplay.COMPARISONS);
        assertThat(outcome.pandalm().different()).isEmpty();
        assertThat(outcome.pandalm().release().isProven()).isTrue();
        assertThat(outcome.zencrowd().summary().resolvedCount()).isEqualTo(SmallReplay.LINKS);
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
