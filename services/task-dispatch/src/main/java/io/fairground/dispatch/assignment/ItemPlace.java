package io.fairground.dispatch.assignment;

/** Where an item that a worker names is in a job. */
public sealed interface ItemPlace {

    record At(long position) implements ItemPlace {}

    /** The job's dataset version has no such key. */
    record Unknown() implements ItemPlace {}

    /** Only in a replay does a worker choose. */
    record NotToBeChosen() implements ItemPlace {}
}
