package io.fairground.payment.audit;

import io.fairground.kernel.Region;
import java.util.UUID;

/** How one worker's answers in one job, from one region, turned out: counts only. */
public record SkillFigure(
        UUID jobId,
        UUID workerId,
        Region region,
        int answerCount,
        int goldAnswered,
        int goldCorrect,
        int labelMatches,
        int revision) {}
