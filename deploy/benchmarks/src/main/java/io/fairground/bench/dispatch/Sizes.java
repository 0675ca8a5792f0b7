package io.fairground.bench.dispatch;

import java.time.Duration;

/**
 * How much is done; every loop ends at the count or at the time, whichever comes first.
 *
 * @param rounds of each side, alternating
 * @param answers a round at most
 * @param roundMax a round at most
 * @param warmUp answers given before anything is measured, so that the compilers have done their work
 */
record Sizes(int workers, int rounds, int answers, Duration roundMax, int warmUp) {

    static Sizes of(boolean quick) {
        return quick
                ? new Sizes(64, 3, 2_000, Duration.ofSeconds(10), 1_000)
                : new Sizes(64, 5, 10_000, Duration.ofSeconds(30), 6_000);
    }

    /** Enough for all rounds, the warm-up, and what the workers hold in between. */
    int items() {
        return rounds * answers + warmUp + 2 * workers;
    }
}
