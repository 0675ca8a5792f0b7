package io.fairground.payment.period.rest;

import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.period.Period;
import io.fairground.payment.period.Restatement;
import io.fairground.payment.period.app.ClosePeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A month.
 *
 * @param state OPEN, SOFT_LOCKED or CLOSED
 * @param reopeningAsked one person asks to open it again
 * @param restated figures at the end of the month as they were known when it was closed last, and as they are known now;
 *     those that differ
 */
public record PeriodView(
        String period,
        String state,
        boolean reopeningAsked,
        List<ItemView> checklist,
        List<StepView> steps,
        List<FigureView> restated) {

    public PeriodView {
        checklist = List.copyOf(checklist);
        steps = List.copyOf(steps);
        restated = List.copyOf(restated);
    }

    /** An item of the checklist. */
    public record ItemView(String name, boolean holds, String detail, List<String> open) {}

    /** Something that happened to it. */
    public record StepView(int version, String state, String by, String why, Instant at) {}

    /** A balance in minor units. */
    public record FigureView(AccountKind kind, String currency, BigDecimal before, BigDecimal after) {}

    static PeriodView of(ClosePeriod.Whole whole) {
        return new PeriodView(
                whole.period().month().toString(),
                stateOf(whole.period().state()),
                whole.period().state() instanceof Period.State.Reopening,
                whole.checklist().stream()
                        .map(item -> new ItemView(item.name(), item.holds(), item.detail(), item.open()))
                        .toList(),
                whole.history().stream()
                        .map(done -> new StepView(done.version(), done.state(), done.by(), done.why(), done.at()))
                        .toList(),
                whole.restatement().map(PeriodView::changed).orElse(List.of()));
    }

    private static List<FigureView> changed(Restatement restatement) {
        return restatement.figures().stream()
                .filter(Restatement.Figure::changed)
                .map(figure -> new FigureView(figure.kind(), figure.currency(), figure.before(), figure.after()))
                .toList();
    }

    private static String stateOf(Period.State state) {
        return switch (state) {
            case Period.State.Open() -> "OPEN";
            case Period.State.SoftLocked() -> "SOFT_LOCKED";
            case Period.State.Closed _, Period.State.Reopening _ -> "CLOSED";
        };
    }
}
