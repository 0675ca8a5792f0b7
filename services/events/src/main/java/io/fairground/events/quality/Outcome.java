package io.fairground.events.quality;

/** What quality control decided about one assignment. */
public enum Outcome {
    /** Its answer counts towards the label; paid. */
    USED,
    /** Its answer is left out of the label; paid. */
    EXCLUDED,
    /** Not paid: only a person decides so, with evidence. */
    REFUSED
}
