package io.fairground.quality.assessment;

/** What becomes of an answer. A machine may leave it out of the label; only a person may refuse to pay for it. */
public sealed interface Decision {

    /** The rule and its version, or the person. */
    String decidedBy();

    /** Its answer counts towards the label. */
    record Used(String decidedBy) implements Decision {}

    /** Its answer is left out of the label, and paid. */
    record Excluded(String decidedBy, String reason) implements Decision {}
}
