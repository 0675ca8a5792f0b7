package io.fairground.payment.earning;

import io.fairground.payment.funding.JobOffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money moves only as the job's own offers allow, whatever an event says. */
public final class PayRule {

    private PayRule() {}

    /**
     * @param offers of the job; null when the job is not funded here
     * @return whether the price is one the job offered for that region and level
     */
    public static boolean allows(Submission submission, @Nullable List<JobOffer> offers) {
        return offers != null
                && offers.stream()
                        .anyMatch(offer -> offer.pays(submission.region(), submission.level(), submission.price()));
    }
}
