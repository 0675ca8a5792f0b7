package io.fairground.payment.floor;

/** What a floor is measured by. The highest one binds. */
public enum Benchmark {
    /** The law of the region. */
    LEGAL,
    /** What a living costs there, by a source that somebody imported. */
    LIVING,
    /** The floor of a reference region, at the prices of this one. */
    PPP,
    /** The platform's own minimum, one for all regions. */
    POLICY
}
