package io.fairground.replay.audit;

import io.fairground.replay.client.Platform;
import io.fairground.replay.run.Acknowledgement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Checks the invariants from outside: reads the databases, the topics and the client's log, and knows nothing of the
 * services' code.
 */
public final class Auditor {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Platform platform;
    private final List<Acknowledgement> acknowledged;
    private final Set<UUID> jobs;

    /** @param jobs the jobs to audit; the ledger and the dead letters are always audited whole */
    public Auditor(Platform platform, List<Acknowledgement> acknowledged, Set<UUID> jobs) {
        this.platform = platform;
        this.acknowledged = List.copyOf(acknowledged);
        this.jobs = Set.copyOf(jobs);
    }

    /** Events under way are waited for; what has not arrived when patience ends is a violation. */
    public List<Finding> audit(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var facts = read();
        while (!isQuiet(facts) && System.nanoTime() < deadline) {
            pause();
            facts = read();
        }
        return check(facts);
    }

    static List<Finding> check(Facts facts) {
        return Stream.of(
                        SubmissionChecks.of(facts), PayChecks.of(facts), OverlapChecks.of(facts), OrderChecks.of(facts))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isQuiet(Facts facts) {
        return facts.outboxRows() == 0 && OrderChecks.appliedByAll(facts).holds();
    }

    /** Topics before tables: an event that is read has its cause committed already. */
    private Facts read() {
        var tables = new Tables(new Databases(platform), jobs);
        var outboxRows = tables.outboxRows();
        var events = new Topics(platform.get("kafka.bootstrap")).firstOccurrences(jobs);
        return new Facts(
                acknowledged,
                events,
                tables.dispatch(),
                tables.answers(),
                tables.pay(),
                tables.collected(),
                tables.applied(),
                tables.deadLetters(),
                outboxRows);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
