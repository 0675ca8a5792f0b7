package io.fairground.quality.scoring;

import io.fairground.kernel.Region;
import io.fairground.quality.preference.Outcome;
import java.util.UUID;

/** What one worker said of one pair. */
public record ComparedAnswer(String itemKey, PromptedPair pair, UUID workerId, Region region, Outcome outcome) {}
