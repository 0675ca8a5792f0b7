package io.fairground.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123456Z");

    @Test
    void anIdIsVersionSevenAndCarriesItsMillisecond() {
        var id = idsAt(NOW, 1).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void aLaterIdSortsBehindAnEarlierOne() {
        var earlier = idsAt(NOW, 1).next();
        var later = idsAt(NOW.plusMillis(1), 2).next();

        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        var ids = idsAt(NOW, 3);
        var seen = new HashSet<UUID>();

        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.add(ids.next())).isTrue();
        }
    }

    private static TimeOrderedIds idsAt(Instant instant, long seed) {
        return new TimeOrderedIds(Clock.fixed(instant, ZoneOffset.UTC), new Random(seed));
    }
}
