package io.fairground.dispatch.question;

import java.util.List;
import java.util.Objects;

/** Compares a question with a later one: what may be added so that every answer given stays valid and means the same. */
final class Growth {

    private final Faults faults = new Faults();

    /** Names keep their place, since answers are counted by it; new ones come after them. */
    <T> Growth appended(String pointer, List<T> before, List<T> after) {
        faults.require(
                after.size() >= before.size() && after.subList(0, before.size()).equals(before),
                pointer,
                "may only be added to, at the end");
        return this;
    }

    Growth unchanged(String pointer, Object before, Object after) {
        faults.require(
                Objects.equals(before, after), pointer, "cannot change: answers given would mean something else");
        return this;
    }

    /** An optional part may come, and then it stays. */
    Growth mayCome(String pointer, boolean before, boolean after) {
        faults.require(after || !before, pointer, "cannot go: answers given may have it");
        return this;
    }

    Growth notRaised(String pointer, int before, int after) {
        faults.require(after <= before, pointer, "cannot be raised: answers given may be below");
        return this;
    }

    Growth notLowered(String pointer, int before, int after) {
        faults.require(after >= before, pointer, "cannot be lowered: answers given may be above");
        return this;
    }

    List<Fault> refusals() {
        return faults.found();
    }
}
