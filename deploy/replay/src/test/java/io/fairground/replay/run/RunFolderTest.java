package io.fairground.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final Instant START = Instant.parse("2026-11-22T20:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path runs;

    @Test
    void aResumedRunMakesTheSameIdsAndPasswords() {
        var first = RunFolder.open(runs, "one", START);

        var resumed = RunFolder.open(runs, "one", START.plusSeconds(60));

        assertThat(resumed.id("pandalm/job")).isEqualTo(first.id("pandalm/job"));
        assertThat(resumed.password("ada")).isEqualTo(first.password("ada"));
    }

    @Test
    void anotherRunMakesOthers() {
        var first = RunFolder.open(runs, "one", START);

        var other = RunFolder.open(runs, "two", START);

        assertThat(other.id("pandalm/job")).isNotEqualTo(first.id("pandalm/job"));
        assertThat(other.password("ada")).isNotEqualTo(first.password("ada"));
    }

    @Test
    void idsAreVersionSevenAndOfTheRunsStart() {
        var id = RunFolder.open(runs, "one", START).id("anything");

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(START.toEpochMilli());
    }
}
