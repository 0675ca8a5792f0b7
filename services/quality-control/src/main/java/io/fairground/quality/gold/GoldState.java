package io.fairground.quality.gold;

/** Whether answers to a gold item are measured. Retirement is for good, unless the vendor sends the truth anew. */
public sealed interface GoldState {

    /** Whether an item in this state can retire for this reason. */
    boolean allows(RetirementReason reason);

    /** Each answer counts for the standing and the skill of the worker who gives it. */
    record Active() implements GoldState {

        @Override
        public boolean allows(RetirementReason reason) {
            return true;
        }
    }

    /** From now on it is a task like any other. */
    record Retired(RetirementReason reason) implements GoldState {

        @Override
        public boolean allows(RetirementReason later) {
            return later.outweighs(reason);
        }
    }
}
