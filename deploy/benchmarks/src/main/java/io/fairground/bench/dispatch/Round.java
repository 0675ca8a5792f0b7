package io.fairground.bench.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What one side did in one round.
 *
 * @param latencies of one answer and the next task, in microseconds
 * @param commits of the side's database
 * @param walBytes written by the side's own connections
 * @param serverWalBytes written by everybody on the server meanwhile
 * @param cpu of the service's processes; empty for the peer
 */
record Round(
        Duration time, Histogram latencies, long commits, long walBytes, long serverWalBytes, Optional<Duration> cpu) {

    /** Acknowledged answers. */
    long answers() {
        return latencies.getTotalCount();
    }

    double answersPerSecond() {
        return answers() / seconds(time);
    }

    double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1000.0;
    }

    double perAnswer(long amount) {
        return amount / (double) answers();
    }

    Optional<Double> cpuMillisPerAnswer() {
        return cpu.map(used -> 1000 * seconds(used) / answers());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
