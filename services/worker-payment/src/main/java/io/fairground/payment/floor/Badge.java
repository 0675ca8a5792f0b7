package io.fairground.payment.floor;

/** What a reader must know about a floor. A floor that carries any of them never proves that pay is compliant. */
public enum Badge {
    /** Evidence grade C: nobody has confirmed the amount yet. */
    UNVERIFIED,
    /** Nobody is bound by it in law. */
    NON_BINDING,
    /** Last confirmed more than 18 months before the day asked for. */
    STALE,
    /** A person signed it: the loader's rules reject it, or know nothing of the region. */
    SIGNED,
    /** From the monthly world table, because the region has no row of its own. */
    FALLBACK,
    /** The source gives a month without its hours; the shortest legal month was taken, so that the hour is not too low. */
    HOURS_ASSUMED
}
