package io.fairground.bench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairground.bench.BenchException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CrowdTest {

    @Test
    void aRoundEndsWithExactlyTheAnswersThatWereAskedFor() {
        // Given
        var given = new AtomicInteger();
        var workers = Collections.nCopies(8, (Crowd.Worker) () -> given.incrementAndGet() > 0);

        // When
        var work = Crowd.work(workers, 1000, Duration.ofMinutes(1));

        // Then
        assertThat(given).hasValue(1000);
        assertThat(work.latencies().getTotalCount()).isEqualTo(1000);
    }

    @Test
    void aRoundEndsWhenItsTimeIsUp() {
        var slow = Collections.nCopies(2, (Crowd.Worker) () -> {
            Thread.sleep(5);
            return true;
        });
        var work = Crowd.work(slow, Integer.MAX_VALUE, Duration.ofMillis(50));
        assertThat(work.latencies().getTotalCount()).isBetween(1L, 20L);
    }

    @Test
    void aFailedCallEndsTheBenchmarkInsteadOfCountingAsAnAnswer() {
        var failing = Collections.nCopies(2, (Crowd.Worker) () -> {
            throw new BenchException("submitting an answer was answered with 500");
        });
        assertThatThrownBy(() -> Crowd.work(failing, 10, Duration.ofSeconds(5)))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("500");
    }
}
