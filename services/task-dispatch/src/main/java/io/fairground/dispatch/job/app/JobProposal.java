package io.fairground.dispatch.job.app;

import io.fairground.dispatch.eligibility.JobRules;
import io.fairground.dispatch.job.HandOut;
import io.fairground.dispatch.question.Question;
import io.fairground.events.dispatch.Offer;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.dispatch.Stopping;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as its vendor wants it, defaults filled in; each field is within its own limits already. */
public record JobProposal(
        String title,
        UUID datasetId,
        int datasetVersion,
        UUID guidelineId,
        int guidelineVersion,
        Question question,
        int overlap,
        int maxOverlap,
        int leaseSeconds,
        int expectedSeconds,
        ResolutionMethod resolutionMethod,
        @Nullable Double excludeBelowGoldAccuracy,
        List<Offer> offers,
        @Nullable Stopping stopping,
        boolean subjective,
        JobRules rules,
        HandOut handOut) {}
