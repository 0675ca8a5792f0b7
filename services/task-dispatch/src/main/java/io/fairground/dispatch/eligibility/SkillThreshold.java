package io.fairground.dispatch.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * How good a worker's answers to questions of the same kind must have been, in all jobs, by quality-control's estimates.
 *
 * @param accuracyMin 0 to 1
 * @param answersMin answers before an estimate counts; 20 by default
 * @param newcomers whether she who has not given so many yet may work; yes by default, or nobody could ever show what she can
 */
public record SkillThreshold(Double accuracyMin, Integer answersMin, Boolean newcomers) {

    private static final int ANSWERS_USUAL = 20;
    private static final int ANSWERS_MAX = 100_000;

    public SkillThreshold {
        accuracyMin = accuracyMin == null ? -1.0 : accuracyMin;
        answersMin = answersMin == null ? ANSWERS_USUAL : answersMin;
        newcomers = newcomers == null || newcomers;
    }

    /** @param skill null where nothing is known */
    boolean isMetBy(@Nullable Skill skill) {
        if (skill == null || skill.answers() < answersMin) {
            return newcomers;
        }
        return skill.accuracy() >= accuracyMin;
    }

    void check(RuleFaults faults, String pointer) {
        faults.require(accuracyMin >= 0 && accuracyMin <= 1, pointer + "/accuracyMin", "is from 0 to 1");
        faults.within(pointer + "/answersMin", answersMin, 1, ANSWERS_MAX);
    }
}
