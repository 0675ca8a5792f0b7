package io.fairground.dispatch.job.rest;

import io.fairground.dispatch.eligibility.JobRules;
import io.fairground.dispatch.job.HandOut;
import io.fairground.dispatch.job.app.JobProposal;
import io.fairground.dispatch.question.Question;
import io.fairground.events.dispatch.ResolutionMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as a vendor wants it.
 *
 * @param question what is asked of each item; its {@code kind} decides its other members
 * @param overlap accepted answers each task needs
 * @param maxOverlap the most a task may collect when quality control asks for more; {@code overlap} by default. The
 *     budget covers it
 * @param leaseSeconds how long a worker may hold a task; 600 by default
 * @param expectedSeconds active seconds one answer is expected to take; offers are checked against the floor over it
 * @param resolutionMethod {@code MAJORITY} by default
 * @param excludeBelowGoldAccuracy answers of workers below this accuracy are left out of the labels, and paid; 0 to 1
 * @param stopping makes the overlap dynamic: each task gets {@code overlap} answers, and more, up to {@code maxOverlap},
 *     until its label is certain enough; not with {@code MAJORITY}
 * @param subjective whether people may rightly differ: then low agreement is not low quality; no by default
 * @param rules who may work on it; whoever has an offer by default
 * @param handOut in which order, how many at a time, and whether they may be skipped
 */
public record JobRequest(
        @NotBlank @Size(max = 200) String title,
        @NotNull UUID datasetId,
        @Min(1) int datasetVersion,
        @NotNull UUID guidelineId,
        @Min(1) int guidelineVersion,
        @NotNull Question question,
        @Min(1) @Max(50) int overlap,
        @Min(1) @Max(100) @Nullable Integer maxOverlap,
        @Min(1) @Max(86_400) @Nullable Integer leaseSeconds,
        @Min(1) @Max(86_400) int expectedSeconds,
        @Nullable ResolutionMethod resolutionMethod,
        @DecimalMin("0") @DecimalMax("1") @Nullable Double excludeBelowGoldAccuracy,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid OfferBody> offers,
        @Valid @Nullable StoppingBody stopping,
        @Nullable Boolean subjective,
        @Nullable JobRules rules,
        @Nullable HandOut handOut) {

    private static final int LEASE_SECONDS_DEFAULT = 600;

    JobProposal toProposal() {
        return new JobProposal(
                title,
                datasetId,
                datasetVersion,
                guidelineId,
                guidelineVersion,
                question,
                overlap,
                Objects.requireNonNullElse(maxOverlap, overlap),
                Objects.requireNonNullElse(leaseSeconds, LEASE_SECONDS_DEFAULT),
                expectedSeconds,
                Objects.requireNonNullElse(resolutionMethod, ResolutionMethod.MAJORITY),
                excludeBelowGoldAccuracy,
                offers.stream().map(OfferBody::toOffer).toList(),
                stopping == null ? null : stopping.toStopping(),
                Boolean.TRUE.equals(subjective),
                Objects.requireNonNullElse(rules, JobRules.NONE),
                Objects.requireNonNullElse(handOut, HandOut.DEFAULT));
    }
}
