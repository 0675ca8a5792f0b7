package io.fairground.quality.gold;

/** Whether answers to a gold item are measured. Retirement is for good, unless the vendor sends the truth anew. */
public sealed interface GoldState {

    /** Each answer counts for the standing and the skill of the worker who gives it. */
    record Active() implements GoldState {

        Retired retire(RetirementReason reason) {
            return new Retired(reason);
        }
    }

    /** From now on it is a task like any other. */
    record Retired(RetirementReason reason) implements GoldState {

        Retired doubt(RetirementReason doubt) {
            if (!doubt.truthInDoubt()) {
                throw new IllegalStateException("it is retired already (" + reason + "), so not for " + doubt);
            }
            return new Retired(doubt);
        }
    }
}
