package io.fairground.payment.period;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.TrialBalance;
import io.fairground.payment.period.Period.State;
import io.fairground.payment.period.Period.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");
    private static final Instant DURING = Instant.parse("2026-10-31T23:59:59Z");
    private static final Instant AFTER = Instant.parse("2026-11-02T09:00:00Z");
    private static final ChecklistItem DONE = new ChecklistItem("NO_DRAFTS", true, "", List.of());
    private static final ChecklistItem OPEN = new ChecklistItem("FINDINGS_CLOSED", false, "", List.of("one"));

    @Test
    void aMonthIsLockedWhenItIsOverAndClosedWhenItsChecklistHolds() {
        // Given
        var open = Period.untouched(OCTOBER);

        // When
        var locked = moved(open.softLock("rita", AFTER));

        // Then
        assertThat(open.softLock("rita", DURING)).isInstanceOf(Step.WrongState.class);
        assertThat(open.close("rita", List.of(DONE), AFTER)).isInstanceOf(Step.WrongState.class);
        assertThat(locked.close("rita", List.of(DONE, OPEN), AFTER)).isEqualTo(new Step.Unfinished(List.of(OPEN)));
        assertThat(moved(locked.close("rita", List.of(DONE), AFTER)).state()).isEqualTo(new State.Closed(AFTER));
        assertThat(locked.softLock("ruth", AFTER)).isEqualTo(new Step.Unchanged());
    }

    @Test
    void openingItAgainTakesASecondPerson() {
        // Given
        var closed =
                moved(moved(Period.untouched(OCTOBER).softLock("rita", AFTER)).close("rita", List.of(DONE), AFTER));

        // When
        var asked = moved(closed.reopen("rita", "a rate was entered twice"));

        // Then
        assertThat(asked.reopen("rita", "please")).isEqualTo(new Step.SamePerson());
        assertThat(moved(asked.reopen("ruth", "I have seen it")).state()).isEqualTo(new State.Open());
        assertThat(asked.close("ruth", List.of(DONE), AFTER)).isEqualTo(new Step.Unchanged());
        assertThat(Period.untouched(OCTOBER).reopen("rita", "why not")).isInstanceOf(Step.WrongState.class);
    }

    @Test
    void aRestatementShowsEveryFigureBeforeAndAfter() {
        var before = List.of(row(AccountKind.BANK, 0, 500), row(AccountKind.PLATFORM_FEE, 0, 7));
        var after = List.of(row(AccountKind.BANK, 0, 400), row(AccountKind.WORKER_PAYABLE, 0, 9));

        var figures = Restatement.between(before, after).figures();

        assertThat(figures)
                .containsExactlyInAnyOrder(
                        figure(AccountKind.BANK, -500, -400),
                        figure(AccountKind.WORKER_PAYABLE, 0, 9),
                        figure(AccountKind.PLATFORM_FEE, 7, 0))
                .allMatch(Restatement.Figure::changed);
    }

    private static TrialBalance.Row row(AccountKind kind, long debit, long credit) {
        return new TrialBalance.Row(kind, "EUR", 1, BigDecimal.valueOf(debit), BigDecimal.valueOf(credit));
    }

    private static Restatement.Figure figure(AccountKind kind, long before, long after) {
        return new Restatement.Figure(kind, "EUR", BigDecimal.valueOf(before), BigDecimal.valueOf(after));
    }

    private static Period moved(Step step) {
        return ((Step.Moved) step).period();
    }
}
