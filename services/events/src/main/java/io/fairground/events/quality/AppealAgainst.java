package io.fairground.events.quality;

/** What a worker contests. */
public enum AppealAgainst {
    /** An assessment of her answer that left it out, or refused to pay for it. */
    ASSESSMENT,
    /** A suspension. */
    SUSPENSION
}
