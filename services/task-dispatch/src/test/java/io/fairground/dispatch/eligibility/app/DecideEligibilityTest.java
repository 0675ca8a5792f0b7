package io.fairground.dispatch.eligibility.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dispatch.eligibility.Decision;
import io.fairground.dispatch.eligibility.Facts;
import io.fairground.dispatch.eligibility.JobConditions;
import io.fairground.dispatch.eligibility.JobRules;
import io.fairground.dispatch.eligibility.NewAccounts;
import io.fairground.dispatch.eligibility.Work;
import io.fairground.dispatch.eligibility.Worked;
import io.fairground.dispatch.eligibility.WorkerFacts;
import io.fairground.dispatch.eligibility.WorkerInJob;
import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecideEligibilityTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID ADA = new UUID(0x7000L, 1);
    private static final UUID BOB = new UUID(0x7000L, 2);
    private static final UUID STRANGER = new UUID(0x7000L, 3);

    private final Stored stored = new Stored();
    private final List<Synchronization> afterCommit = new ArrayList<>();
    private final KnownFacts known = new KnownFacts(stored, stored, transactions(), limits());
    private final DecideEligibility eligibility =
            new DecideEligibility(known, stored, Clock.fixed(NOW, ZoneOffset.UTC), limits());

    @Test
    void manyWorkersAreReadInOneCallAndThenRemembered() {
        var job = job(JobRules.NONE);

        assertThat(eligibility.ofAll(List.of(ADA, BOB, STRANGER), job)).containsOnlyKeys(ADA, BOB);
        eligibility.ofAll(List.of(ADA, BOB), job);
        eligibility.of(ADA, Region.of("KE"), Level.RATER, job);

        assertThat(stored.factsRead).containsExactly(Set.of(ADA, BOB, STRANGER));
        assertThat(stored.workRead).containsExactly(Set.of(ADA, BOB, STRANGER));
    }

    @Test
    void whatSheHasDoneIsReadAnewWhereARuleAsksForItAndOnlyThere() {
        var capped = job(rules(new NewAccounts(7, 1, null)));
        eligibility.ofAll(List.of(ADA), job(JobRules.NONE));
        assertThat(stored.inJobRead).isZero();

        assertThat(eligibility.ofAll(List.of(ADA), capped).get(ADA)).isInstanceOf(Decision.Eligible.class);
        stored.taken.put(ADA, 1);

        assertThat(eligibility.ofAll(List.of(ADA), capped).get(ADA)).isInstanceOf(Decision.Obstacles.class);
        assertThat(stored.inJobRead).isEqualTo(2);
    }

    @Test
    void aChangeIsSeenFromItsCommitOnAndASumOfAWeekIsNotReadForIt() {
        eligibility.ofAll(List.of(ADA), job(JobRules.NONE));
        known.forgetAfterCommit(ADA);
        known.forgetAfterCommit(BOB);
        afterCommit.getLast().afterCompletion(Status.STATUS_ROLLEDBACK);
        eligibility.ofAll(List.of(ADA), job(JobRules.NONE));
        assertThat(stored.factsRead).hasSize(1);

        afterCommit.getFirst().afterCompletion(Status.STATUS_COMMITTED);
        eligibility.ofAll(List.of(ADA), job(JobRules.NONE));

        assertThat(stored.factsRead).hasSize(2);
        assertThat(stored.workRead).hasSize(1);
    }

    @Test
    void whereSheIsNowCountsWhateverIsRemembered() {
        var job = job(new JobRules(
                JobRules.NONE.purpose(),
                null,
                List.of(Region.of("KE")),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of()));

        assertThat(eligibility.of(ADA, Region.of("KE"), Level.RATER, job)).isInstanceOf(Decision.Eligible.class);
        assertThat(eligibility.of(ADA, Region.of("UG"), Level.RATER, job)).isInstanceOf(Decision.Obstacles.class);
    }

    private static JobRules rules(NewAccounts newAccounts) {
        return new JobRules(
                JobRules.NONE.purpose(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                newAccounts,
                List.of());
    }

    private static JobConditions job(JobRules rules) {
        return new JobConditions(new UUID(0x7000L, 9), "acme", QuestionKind.PREFERENCE, 100, rules);
    }

    private static EligibilityConfig limits() {
        return new EligibilityConfig() {
            @Override
            public Duration dailyMax() {
                return Duration.ofHours(10);
            }

            @Override
            public Duration weeklyMax() {
                return Duration.ofHours(50);
            }

            @Override
            public Duration factsKept() {
                return Duration.ofHours(1);
            }
        };
    }

    /** Of its many methods only one is called. */
    private TransactionSynchronizationRegistry transactions() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (_, _, arguments) -> afterCommit.add((Synchronization) arguments[0]) ? null : null);
    }

    /** Two workers who registered yesterday. */
    private static final class Stored implements Facts, Work {

        private final List<Set<UUID>> factsRead = new ArrayList<>();
        private final List<Set<UUID>> workRead = new ArrayList<>();
        private final Map<UUID, Integer> taken = new HashMap<>();
        private int inJobRead;

        @Override
        public Map<UUID, WorkerFacts> read(Collection<UUID> workerIds) {
            factsRead.add(Set.copyOf(workerIds));
            var facts = new HashMap<UUID, WorkerFacts>();
            workerIds.stream().filter(id -> !id.equals(STRANGER)).forEach(id -> facts.put(id, facts(id)));
            return facts;
        }

        @Override
        public Map<UUID, Worked> worked(Collection<UUID> workerIds, Instant now) {
            workRead.add(Set.copyOf(workerIds));
            return Map.of();
        }

        @Override
        public Map<UUID, WorkerInJob> inJob(JobConditions job, Collection<UUID> workerIds, Instant now) {
            inJobRead++;
            var done = new HashMap<UUID, WorkerInJob>();
            taken.forEach((id, count) -> done.put(id, new WorkerInJob(count, Worked.NOTHING, Map.of())));
            return done;
        }

        private static WorkerFacts facts(UUID id) {
            return new WorkerFacts(
                    id,
                    Region.of("KE"),
                    Level.RATER,
                    List.of(LanguageTag.of("en")),
                    NOW.minus(Duration.ofDays(1)),
                    List.of(),
                    Map.of(),
                    List.of(),
                    Set.of(),
                    Worked.NOTHING);
        }
    }
}
