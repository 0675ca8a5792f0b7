package io.fairground.payment.topup.app;

import io.fairground.payment.time.Timesheets;
import io.fairground.payment.time.Week;
import io.fairground.payment.topup.Shortfall;
import io.fairground.payment.topup.TopUp;
import io.fairground.payment.topup.TopUps;
import io.fairground.payment.topup.WeekRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Reckons one week of one worker. What was claimed before is subtracted under a lock, so a repetition claims nothing. */
@ApplicationScoped
class ClaimTopUp {

    private final TopUps topUps;
    private final Timesheets timesheets;
    private final WeekRules rules;
    private final Clock clock;

    ClaimTopUp(TopUps topUps, Timesheets timesheets, WeekRules rules, Clock clock) {
        this.topUps = topUps;
        this.timesheets = timesheets;
        this.rules = rules;
        this.clock = clock;
    }

    /** @return why it cannot be said what is missing; nothing when it was said */
    @Transactional
    public Optional<String> claim(UUID workerId, Week week) {
        topUps.lock(workerId, week);
        var now = clock.instant();
        var pay = topUps.earnedIn(workerId, week);
        if (!pay.complete()) {
            return Optional.of("an answer of the week has not arrived at the ledger yet");
        }
        var earlier = topUps.of(workerId, week);
        var claimedIn = earlier.isEmpty() ? null : earlier.getFirst().amount().currency();
        return switch (rules.shortfall(timesheets.of(workerId, week, now), pay.earned(), claimedIn)) {
            case Shortfall.Nothing() -> Optional.empty();
            case Shortfall.Unclear(String why) -> Optional.of(why);
            case Shortfall.Known known -> {
                TopUp.of(workerId, week, known, earlier, now).ifPresent(topUps::claim);
                yield Optional.empty();
            }
        };
    }
}
