package io.fairground.dispatch.eligibility;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a qualification job grants to whoever passes it.
 *
 * @param name without the vendor's; others ask for it as {@code acme/medicine}
 * @param level 1 by default
 * @param passMark share of answers to known items that must be right, above 0 up to 1
 * @param knownAnswersMin how many answers to known items that is judged by; 5 by default
 * @param validDays null: it does not expire
 */
public record GrantedQualification(
        String name,
        Integer level,
        Double passMark,
        Integer knownAnswersMin,
        @Nullable Integer validDays) {

    private static final int KNOWN_ANSWERS_USUAL = 5;
    private static final int KNOWN_ANSWERS_MAX = 10_000;
    private static final int VALID_DAYS_MAX = 3_650;

    public GrantedQualification {
        name = name == null ? "" : name;
        level = level == null ? 1 : level;
        passMark = passMark == null ? 0.0 : passMark;
        knownAnswersMin = knownAnswersMin == null ? KNOWN_ANSWERS_USUAL : knownAnswersMin;
    }

    /** Whether so many right answers to known items are a pass. */
    public boolean isPassedWith(int knownAnswered, int knownCorrect) {
        return knownAnswered >= knownAnswersMin && knownCorrect >= passMark * knownAnswered;
    }

    public @Nullable Duration validity() {
        return validDays == null ? null : Duration.ofDays(validDays);
    }

    void check(RuleFaults faults, String pointer) {
        faults.require(QualificationName.isOwn(name), pointer + "/name", "is a name such as medicine");
        faults.within(pointer + "/level", level, 1, RequiredQualification.LEVEL_MAX);
        faults.require(passMark > 0 && passMark <= 1, pointer + "/passMark", "is above 0, up to 1");
        faults.within(pointer + "/knownAnswersMin", knownAnswersMin, 1, KNOWN_ANSWERS_MAX);
        if (validDays != null) {
            faults.within(pointer + "/validDays", validDays, 1, VALID_DAYS_MAX);
        }
    }
}
