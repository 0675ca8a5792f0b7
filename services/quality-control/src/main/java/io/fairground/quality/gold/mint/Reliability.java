package io.fairground.quality.gold.mint;

import java.util.List;

/**
 * What firm agreement is worth in a job, measured on its known truths: a crowd that errs together agrees firmly on what
 * is wrong, and no probability computed from the answers shows it.
 *
 * @param firm known tasks that would have become gold by the agreement of their answers
 * @param right of these, tasks on whose truth the answers agreed
 */
public record Reliability(int firm, int right) {

    static Reliability on(List<TaskTruth> known, FirmAgreement rule, Crowd crowd) {
        var firm = 0;
        var right = 0;
        for (var one : known) {
            var agreement = rule.firstOf(one.task(), crowd);
            if (agreement.isPresent()) {
                firm++;
                right += agreement.get().choice() == one.truth() ? 1 : 0;
            }
        }
        return new Reliability(firm, right);
    }

    /** Mean of {@code Beta(1 + right, 1 + wrong)}. Example: 28 right of 29 give 29 / 31 = 0.935. */
    double probability() {
        return (1.0 + right) / (2.0 + firm);
    }
}
