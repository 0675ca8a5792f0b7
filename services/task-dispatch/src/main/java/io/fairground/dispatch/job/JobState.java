package io.fairground.dispatch.job;

import io.fairground.events.payment.FundingReason;
import java.time.Instant;
import java.util.List;

/** Where a job stands; each state has only the steps that lead on from it. */
public sealed interface JobState {

    /** Waits for its budget. */
    record Submitted() implements JobState {
        public Open funded(Instant now) {
            return new Open(now);
        }

        public FundingRefused refused(List<FundingReason> reasons) {
            return new FundingRefused(reasons);
        }
    }

    /** Takes answers, unless its vendor closed it meanwhile. */
    record Open(Instant openedAt) implements JobState {
        public Collected collected(Instant now, int answerCount) {
            return new Collected(openedAt, now, answerCount);
        }
    }

    /** Never opened. */
    record FundingRefused(List<FundingReason> reasons) implements JobState {
        public FundingRefused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Takes no more answers. */
    record Collected(Instant openedAt, Instant collectedAt, int answerCount) implements JobState {
        public Resolved resolved(Instant now) {
            return new Resolved(openedAt, collectedAt, answerCount, now);
        }
    }

    /** Every task has its label. */
    record Resolved(Instant openedAt, Instant collectedAt, int answerCount, Instant resolvedAt) implements JobState {}
}
