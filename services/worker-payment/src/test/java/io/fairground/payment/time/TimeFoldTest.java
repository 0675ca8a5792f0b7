package io.fairground.payment.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Region;
import io.fairground.payment.time.TimeEntry.Basis;
import io.fairground.payment.time.TimeEntry.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeFoldTest {

    private static final Instant NINE = Instant.parse("2026-11-16T09:00:00Z");
    private static final UUID WANJIRU = new UUID(7, 7);

    private final TimeFold fold = new TimeFold(Duration.ofSeconds(60));

    @Test
    void whatDoesNotOverlapCountsInFull() {
        var counted = fold.count(List.of(measured(0, 60, 41_003L), measured(60, 120, 60_000L)));

        assertThat(counted).extracting(CountedTime::activeMillis).containsExactly(41_003L, 60_000L);
    }

    @Test
    void twoTasksAtOnceShareEachSecond() {
        var counted = fold.count(List.of(measured(0, 60, 60_000L), measured(0, 60, 60_000L)));

        assertThat(counted).extracting(CountedTime::activeMillis).containsExactly(30_000L, 30_000L);
    }

    @Test
    void tasksThatOverlapAndFitIntoTheSecondsLoseNothing() {
        var counted = fold.count(List.of(measured(0, 60, 20_000L), measured(0, 60, 40_000L)));

        assertThat(counted).extracting(CountedTime::activeMillis).containsExactlyInAnyOrder(20_000L, 40_000L);
    }

    @Test
    void onlyTheSecondsThatOverlapAreShared() {
        var counted = fold.count(List.of(measured(0, 60, 60_000L), measured(30, 90, 60_000L)));

        assertThat(counted).extracting(CountedTime::activeMillis).containsExactly(45_000L, 45_000L);
    }

    @Test
    void aPauseBetweenTwoTasksIsSearchUpToTheIdleCut() {
        var counted =
                fold.count(List.of(measured(0, 60, 60_000L), measured(70, 80, 10_000L), measured(900, 910, 9_000L)));

        assertThat(counted)
                .filteredOn(time -> time.state() == TimeState.SEARCH)
                .extracting(CountedTime::activeMillis)
                .containsExactly(10_000L, 60_000L);
    }

    @Test
    void whereSheBookedSomethingElseSheDidNotSearch() {
        var booked = new TimeEntry(
                UUID.randomUUID(),
                1,
                WANJIRU,
                TimeState.TRAIN,
                Ending.BOOKED,
                NINE.plusSeconds(30),
                NINE.plusSeconds(90),
                60_000L,
                Basis.DECLARED,
                Region.of("FR"),
                null,
                false,
                "read the guideline",
                NINE);

        var counted = fold.count(List.of(measured(0, 20, 20_000L), booked, measured(100, 110, 10_000L)));

        assertThat(counted)
                .extracting(CountedTime::state)
                .containsExactly(TimeState.WORK, TimeState.TRAIN, TimeState.WORK);
    }

    @Test
    void timeNobodyRecordedCountsNothingAndSaysSo() {
        var counted = fold.count(List.of(entry(0, 60, null, Basis.NOT_RECORDED)));

        assertThat(counted).singleElement().satisfies(time -> {
            assertThat(time.activeMillis()).isZero();
            assertThat(time.recorded()).isFalse();
        });
    }

    @Test
    void aReplayKeepsTheTimeTheCrowdOnceNeeded() {
        var counted = fold.count(List.of(entry(0, 1, 30_000L, Basis.REPLAYED), entry(0, 1, 20_000L, Basis.REPLAYED)));

        assertThat(counted).extracting(CountedTime::activeMillis).containsExactlyInAnyOrder(30_000L, 20_000L);
    }

    @Test
    void activeTimeIsNeverLongerThanTheTimeFromBeginningToEnd() {
        assertThat(fold.count(List.of(measured(0, 60, 61_000L))))
                .extracting(CountedTime::activeMillis)
                .containsExactly(60_000L);
    }

    @Test
    void inAnyOrderTheSameCountsAndNoSecondCountsTwice() {
        var seed = 20_261_116L;
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var entries = new ArrayList<TimeEntry>();
            for (int i = 0; i < 12; i++) {
                var from = random.nextInt(300);
                var wall = 1 + random.nextInt(90);
                entries.add(measured(from, from + wall, random.nextLong(wall * 1000L + 1)));
            }
            var counted = fold.count(entries);

            Collections.shuffle(entries, random);
            assertThat(fold.count(entries)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(counted);
            assertThat(counted.stream().mapToLong(CountedTime::activeMillis).sum())
                    .as("seed %d, round %d", seed, round)
                    .isLessThanOrEqualTo(covered(counted));
        }
    }

    /** From the first beginning to the last end. */
    private static long covered(List<CountedTime> counted) {
        var from = counted.stream()
                .map(CountedTime::startedAt)
                .min(Instant::compareTo)
                .orElseThrow();
        var to = counted.stream()
                .map(CountedTime::endedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        return Duration.between(from, to).toMillis();
    }

    private static TimeEntry measured(long from, long to, long activeMillis) {
        return entry(from, to, activeMillis, Basis.MEASURED);
    }

    private static TimeEntry entry(long from, long to, @Nullable Long activeMillis, Basis basis) {
        return new TimeEntry(
                UUID.randomUUID(),
                1,
                WANJIRU,
                TimeState.WORK,
                Ending.SUBMITTED,
                NINE.plusSeconds(from),
                NINE.plusSeconds(to),
                activeMillis,
                basis,
                Region.of("FR"),
                new UUID(1, 1),
                true,
                null,
                NINE);
    }
}
