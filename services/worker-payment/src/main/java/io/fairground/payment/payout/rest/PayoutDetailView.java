package io.fairground.payment.payout.rest;

import io.fairground.payment.payout.PayoutList;
import java.time.Instant;
import java.util.List;

/** A payout with what happened to it. */
public record PayoutDetailView(PayoutView payout, List<StepView> steps) {

    public PayoutDetailView {
        steps = List.copyOf(steps);
    }

    /** @param by subject of who did it, or "rail" */
    public record StepView(int version, String state, String by, String why, Instant at) {}

    static PayoutDetailView of(PayoutList.Row row, List<PayoutList.Done> steps) {
        return new PayoutDetailView(
                PayoutView.of(row),
                steps.stream()
                        .map(done -> new StepView(done.version(), done.state(), done.by(), done.why(), done.at()))
                        .toList());
    }
}
