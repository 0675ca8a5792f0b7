package io.fairground.events.quality;

/** What a worker is kept from. */
public enum SuspensionScope {
    /** One job. */
    JOB,
    /** Every job of one vendor. */
    VENDOR,
    /** Every job. */
    PLATFORM
}
