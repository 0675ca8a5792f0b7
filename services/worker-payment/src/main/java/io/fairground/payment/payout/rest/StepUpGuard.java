package io.fairground.payment.payout.rest;

import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.beneficiary.StepUp;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Holds the caller's login against what the request needs. */
@RequestScoped
class StepUpGuard {

    private final StepUp stepUp;
    private final JsonWebToken token;
    private final Clock clock;

    StepUpGuard(StepUp stepUp, JsonWebToken token, Clock clock) {
        this.stepUp = stepUp;
        this.token = token;
        this.clock = clock;
    }

    /** @throws ProblemException {@code step-up-required} */
    void require() {
        Object level = token.getClaim("acr");
        stepUp.missing(authenticatedAt(), level == null ? null : level.toString(), clock.instant())
                .ifPresent(reason -> {
                    throw new ProblemException(PayoutProblem.STEP_UP_REQUIRED, reason);
                });
    }

    /**
     * Keycloak writes {@code auth_time} for every login of a person in a browser. The password grant of the local realm
     * has none; there, each token is a login, and its own time counts.
     */
    private @Nullable Instant authenticatedAt() {
        var claim = token.<@Nullable Long>getClaim(Claims.auth_time);
        var login = claim == null || claim == 0 ? token.getIssuedAtTime() : claim; // an absent claim reads as 0
        return login == 0 ? null : Instant.ofEpochSecond(login);
    }
}
