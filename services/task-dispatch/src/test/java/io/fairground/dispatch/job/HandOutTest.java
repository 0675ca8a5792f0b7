package io.fairground.dispatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kit.problem.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandOutTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void whatWaitedLongEnoughComesBeforeWhatIsUrgentAndNew() {
        var low = of(Priority.LOW, null);
        var urgent = of(Priority.URGENT, null);

        assertThat(urgent.due(NOON)).isBefore(low.due(NOON.minus(Duration.ofDays(13))));
        assertThat(low.due(NOON.minus(Duration.ofDays(14)))).isBefore(urgent.due(NOON));
    }

    @Test
    void aDeadlineOnlyBringsForward() {
        assertThat(of(Priority.HIGH, NOON.plusSeconds(5)).due(NOON)).isEqualTo(NOON.plusSeconds(5));
        assertThat(of(Priority.HIGH, NOON.plus(Duration.ofDays(9))).due(NOON))
                .isEqualTo(NOON.plus(Duration.ofHours(8)));
    }

    @Test
    void aContextIsAPointerIntoTheItem() {
        assertThat(withContext("/meta/a~1b~0c").contextPath()).containsExactly("meta", "a/b~c");
        assertThat(withContext(null).contextPath()).isEmpty();
        assertThat(withContext("/meta").faults()).isEmpty();
        assertThat(withContext("meta").faults()).extracting(FieldError::pointer).containsExactly("/context");
        assertThat(withContext("/a~2").faults()).hasSize(1);
        assertThat(withContext("/" + "a".repeat(200)).faults()).hasSize(1);
        assertThat(withContext("/" + "a".repeat(199)).faults()).isEmpty();
    }

    @Test
    void limitsAreWithinReason() {
        assertThat(new HandOut(Priority.NORMAL, null, null, -1, 0).faults())
                .extracting(FieldError::pointer)
                .isEqualTo(List.of("/skipsMax", "/bundleMax"));
        assertThat(new HandOut(Priority.NORMAL, null, null, 0, 50).faults()).isEmpty();
        assertThat(new HandOut(Priority.NORMAL, null, null, 10_000, 1).faults()).isEmpty();
        assertThat(new HandOut(Priority.NORMAL, null, null, 10_001, 51).faults())
                .hasSize(2);
        assertThat(HandOut.DEFAULT.bundleLimit()).isEqualTo(1);
        assertThat(HandOut.DEFAULT.skipLimit()).isEmpty();
    }

    private static HandOut of(Priority priority, @Nullable Instant deadline) {
        return new HandOut(priority, deadline, null, null, null);
    }

    private static HandOut withContext(@Nullable String context) {
        return new HandOut(Priority.NORMAL, null, context, null, null);
    }
}
