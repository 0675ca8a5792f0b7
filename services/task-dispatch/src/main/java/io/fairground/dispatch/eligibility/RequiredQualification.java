package io.fairground.dispatch.eligibility;

/**
 * A qualification that a worker must hold, and that has not expired.
 *
 * @param name {@code medicine} of the platform, or {@code acme/medicine} of the vendor acme
 * @param levelMin the lowest level that is enough; 1 by default, 10 is the highest
 */
public record RequiredQualification(String name, Integer levelMin) {

    static final int LEVEL_MAX = 10;

    public RequiredQualification {
        name = name == null ? "" : name;
        levelMin = levelMin == null ? 1 : levelMin;
    }

    void check(RuleFaults faults, String pointer) {
        faults.require(
                QualificationName.isFull(name), pointer + "/name", "is a name such as medicine, or acme/medicine");
        faults.within(pointer + "/levelMin", levelMin, 1, LEVEL_MAX);
    }
}
