package io.fairground.dispatch.eligibility;

import java.time.Duration;

/**
 * That items of a job may hurt in one way, and how much of it a worker may see. The platform's limits are the defaults and
 * cannot be widened. What she saw in other jobs counts, too.
 *
 * @param dailyTasksMax tasks with this content within 24 hours; 200 by default
 * @param inRowMax tasks without a break; 25 by default
 * @param breakMinutes how long the break is then; 15 by default
 */
public record SensitiveContent(SensitivityClass kind, Integer dailyTasksMax, Integer inRowMax, Integer breakMinutes) {

    private static final int DAILY_TASKS = 200;
    private static final int IN_ROW = 25;
    private static final int BREAK_MINUTES = 15;
    private static final int BREAK_MINUTES_MAX = 1_440;

    public SensitiveContent {
        dailyTasksMax = dailyTasksMax == null ? DAILY_TASKS : dailyTasksMax;
        inRowMax = inRowMax == null ? IN_ROW : inRowMax;
        breakMinutes = breakMinutes == null ? BREAK_MINUTES : breakMinutes;
    }

    Duration pause() {
        return Duration.ofMinutes(breakMinutes);
    }

    void check(RuleFaults faults, String pointer) {
        faults.require(kind != null, pointer + "/kind", "names a class");
        faults.within(pointer + "/dailyTasksMax", dailyTasksMax, 1, DAILY_TASKS);
        faults.within(pointer + "/inRowMax", inRowMax, 1, IN_ROW);
        faults.within(pointer + "/breakMinutes", breakMinutes, BREAK_MINUTES, BREAK_MINUTES_MAX);
    }
}
