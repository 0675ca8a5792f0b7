package io.fairground.quality.assessment;

/** Why a person leaves an answer out, or refuses to pay for it. */
public enum Category {
    /** Given without looking at the item: at random, always the same, faster than it can be read. */
    NO_EFFORT("the answer was given without looking at the item", true),
    /** Not done as the guideline asks, although it is clear. */
    NOT_AS_ASKED("the answer was not given as the guideline asks", true),
    /** Taken from somebody else's answer. */
    COPIED("the answer was taken from somebody else", true),
    /** Made by a program where the guideline asks for a person's own. */
    MACHINE_MADE("the answer was made by a program", true),
    /** Careful, and wrong. Work that was done is paid. */
    HONEST_ERROR("the answer is wrong", false),
    /** The item was broken, or not shown as it should be. */
    BROKEN_ITEM("the item could not be answered", false);

    private final String sentence;
    private final boolean refusable;

    Category(String sentence, boolean refusable) {
        this.sentence = sentence;
        this.refusable = refusable;
    }

    /** What is announced as the reason; the explanation, which may be personal, stays in this service. */
    public String sentence() {
        return sentence;
    }

    /** Whether pay may be refused for it. Nobody loses pay for an error, or for a fault that is not hers. */
    public boolean refusable() {
        return refusable;
    }
}
