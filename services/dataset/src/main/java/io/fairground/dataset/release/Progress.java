package io.fairground.dataset.release;

import org.jspecify.annotations.Nullable;

/**
 * What has been announced about a job, and how much of it has arrived.
 *
 * @param collected answers there are in all; null until that is announced
 * @param resolved labels there are in all; null until then
 * @param settled earnings there are in all; null until then
 * @param withdrawn of the labels, those of items that were withdrawn: no release takes them
 */
public record Progress(
        @Nullable Long collected,
        @Nullable Long resolved,
        @Nullable Long settled,
        long answers,
        long assessments,
        long labels,
        long withdrawn,
        long earnings) {

    /** Whether a release may be cut. */
    public sealed interface Readiness {
        record Ready(long labelCount) implements Readiness {}

        record NotResolved(String detail) implements Readiness {}

        record NotSettled(String detail) implements Readiness {}
    }

    /** A release is whole or it is not cut: the counts say when everything announced is here. */
    public Readiness readiness() {
        if (collected == null || resolved == null) {
            return new Readiness.NotResolved("its tasks do not all have labels yet");
        }
        if (answers < collected || assessments < collected || labels < resolved) {
            return new Readiness.NotResolved("arrived: %d of %d answers, %d of %d assessments, %d of %d labels"
                    .formatted(answers, collected, assessments, collected, labels, resolved));
        }
        if (settled == null) {
            return new Readiness.NotSettled("its answers are not all paid yet");
        }
        if (earnings < settled) {
            return new Readiness.NotSettled("arrived: %d of %d earnings".formatted(earnings, settled));
        }
        return new Readiness.Ready(labels - withdrawn);
    }
}
