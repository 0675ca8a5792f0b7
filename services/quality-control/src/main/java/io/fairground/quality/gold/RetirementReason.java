package io.fairground.quality.gold;

/** Why an item measures nobody any more, from the lightest reason to the gravest. */
public enum RetirementReason {
    /** Shown so often that workers may begin to talk about it. */
    SHOWN_ENOUGH(true, false),
    /** Answered better the more often it was shown. Nobody can say whose answers were copied, so all of them count. */
    LEAKED(true, false),
    /** Harder for workers of one region than for equally good ones of another. */
    REGION_BIASED(false, false),
    /** Its truth is in doubt: a person found it wrong, or the answers no longer agree on it. */
    CONTESTED(false, true),
    /** Its vendor took it back. */
    WITHDRAWN(false, true);

    private final boolean earlierAnswersCount;
    private final boolean truthInDoubt;

    RetirementReason(boolean earlierAnswersCount, boolean truthInDoubt) {
        this.earlierAnswersCount = earlierAnswersCount;
        this.truthInDoubt = truthInDoubt;
    }

    /** Whether answers given before the retirement still say something about who gave them. */
    public boolean earlierAnswersCount() {
        return earlierAnswersCount;
    }

    /** Whether it replaces an earlier reason: it is never too late to find that a measure was unfair, or wrong. */
    boolean outweighs(RetirementReason earlier) {
        return !earlierAnswersCount && compareTo(earlier) > 0;
    }

    /** Whether the truth holds for labels no longer; a new upload brings such an item back. */
    public boolean truthInDoubt() {
        return truthInDoubt;
    }
}
