package io.fairground.replay.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.replay.client.QualityControl.Scoring;
import io.fairground.replay.client.QualityControl.Summary;
import java.util.List;
import java.util.Map;

/** What a whole replay came to, as the APIs tell it. */
public record Outcome(PandaLmOutcome pandalm, ZenCrowdOutcome zencrowd) {

    /**
     * The preference job.
     *
     * @param different items whose label is not the majority of their annotators
     * @param scoring how the compared responses were scored
     * @param regions what finance reads
     */
    public record PandaLmOutcome(
            int tasks,
            int resolved,
            int ties,
            List<String> different,
            PreferenceRelease release,
            Scoring scoring,
            JsonNode regions,
            String assumedRegion,
            long answers,
            double seconds) {}

    /** The label job. */
    public record ZenCrowdOutcome(
            int tasks,
            int goldTasks,
            int droppedRows,
            Summary summary,
            Map<String, Accuracy> accuracies,
            JsonNode regions,
            long answers,
            double seconds) {}
}
