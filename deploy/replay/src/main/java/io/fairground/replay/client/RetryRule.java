package io.fairground.replay.client;

import java.time.Duration;
import java.util.Optional;

/** When the same request is worth sending again, and after which pause. */
final class RetryRule {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private RetryRule() {}

    /** Empty: the answer is final. */
    static Optional<Duration> pauseAfter(Reply reply, int attempt) {
        return isPassing(reply) ? Optional.of(reply.retryAfter().orElse(pauseAfterFault(attempt))) : Optional.empty();
    }

    /** A service that is away comes back; the pause doubles up to two seconds. */
    static Duration pauseAfterFault(int attempt) {
        var pause = FIRST.multipliedBy(1L << Math.min(attempt, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private static boolean isPassing(Reply reply) {
        return switch (reply.status()) {
            case 429, 502, 503, 504 -> true;
            // What another service has yet to announce; and the same request, still being worked on.
            case 409 ->
                reply.problem().equals("request-in-progress")
                        || (reply.problem().endsWith("-unknown")
                                && reply.retryAfter().isPresent());
            default -> false;
        };
    }
}
