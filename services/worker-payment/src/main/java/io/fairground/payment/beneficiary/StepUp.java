package io.fairground.payment.beneficiary;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a login must have been for its bearer to say where money goes (RFC 9470).
 *
 * @param freshWithin how long ago she may have logged in
 * @param levels values of the token's {@code acr} that stand for a second factor in the realm; empty when the realm has
 *     none, and a fresh login is all that can be asked for
 */
public record StepUp(Duration freshWithin, Set<String> levels) {

    public StepUp {
        levels = Set.copyOf(levels);
    }

    /**
     * @param authenticatedAt the token's {@code auth_time}; null when it has none
     * @param level the token's {@code acr}
     * @return why she must log in again; nothing when she need not
     */
    public Optional<String> missing(@Nullable Instant authenticatedAt, @Nullable String level, Instant now) {
        if (authenticatedAt == null || authenticatedAt.plus(freshWithin).isBefore(now)) {
            return Optional.of("log in again: this needs a login of the last " + freshWithin.toSeconds() + " seconds");
        }
        if (!levels.isEmpty() && (level == null || !levels.contains(level))) {
            return Optional.of("log in with a second factor: this needs acr " + String.join(" or ", levels));
        }
        return Optional.empty();
    }
}
