package io.fairground.payment.period.app;

import io.fairground.payment.ledger.AsOf;
import io.fairground.payment.ledger.TrialBalance;
import io.fairground.payment.period.ChecklistItem;
import io.fairground.payment.period.CloseCheck;
import io.fairground.payment.period.Period;
import io.fairground.payment.period.Periods;
import io.fairground.payment.period.Restatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Locks, closes and opens months, each in one transaction under the month's lock. */
@ApplicationScoped
public class ClosePeriod {

    private final Periods periods;
    private final Instance<CloseCheck> checks;
    private final TrialBalance trialBalance;
    private final Clock clock;

    ClosePeriod(Periods periods, Instance<CloseCheck> checks, TrialBalance trialBalance, Clock clock) {
        this.periods = periods;
        this.checks = checks;
        this.trialBalance = trialBalance;
        this.clock = clock;
    }

    /**
     * A month with all that is to be known of it.
     *
     * @param restatement of its last closing; nothing when it was never closed
     */
    public record Whole(
            Period period,
            List<ChecklistItem> checklist,
            List<Periods.Done> history,
            Optional<Restatement> restatement) {}

    @Transactional
    public Whole read(YearMonth month) {
        var period = periods.find(month);
        var history = periods.history(month);
        var closedAt = history.stream()
                .filter(done -> done.state().equals("CLOSED"))
                .map(Periods.Done::at)
                .reduce((first, last) -> last);
        return new Whole(period, checklist(month), history, closedAt.map(at -> restatement(period, at)));
    }

    private Restatement restatement(Period period, Instant closedAt) {
        return Restatement.between(
                trialBalance.rows(new AsOf(period.lastDay(), closedAt)),
                trialBalance.rows(new AsOf(period.lastDay(), clock.instant())));
    }

    @Transactional
    public Period.Step softLock(YearMonth month, String by) {
        return keep(periods.lock(month).softLock(by, clock.instant()), "locked");
    }

    @Transactional
    public Period.Step close(YearMonth month, String by) {
        return keep(periods.lock(month).close(by, checklist(month), clock.instant()), "closed");
    }

    @Transactional
    public Period.Step reopen(YearMonth month, String by, String why) {
        return keep(periods.lock(month).reopen(by, why), why);
    }

    private Period.Step keep(Period.Step step, String why) {
        if (step instanceof Period.Step.Moved(Period period)) {
            periods.replace(period, why);
        }
        return step;
    }

    private List<ChecklistItem> checklist(YearMonth month) {
        return checks.stream()
                .map(check -> check.check(month))
                .sorted(Comparator.comparing(ChecklistItem::name))
                .toList();
    }
}
