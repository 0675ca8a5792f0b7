package io.fairground.quality.assessment.app;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;

/** When answers of inaccurate workers are left out. */
@ConfigMapping(prefix = "fairground.assessment")
interface AssessmentConfig {

    /** Answers to gold tasks a worker must have given in a job before it may leave her out. */
    @Min(1)
    int goldAnswersMin();

    /** After how many of her answers a worker's standing in a job is decided anew. */
    @Min(1)
    int answersBetweenDecisions();
}
