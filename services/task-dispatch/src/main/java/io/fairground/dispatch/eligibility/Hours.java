package io.fairground.dispatch.eligibility;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long one worker may work, within any 24 hours and any 7 days.
 *
 * @param dailyMinutesMax null: no limit of its own
 * @param weeklyMinutesMax null: no limit of its own
 */
public record Hours(
        @Nullable Integer dailyMinutesMax, @Nullable Integer weeklyMinutesMax) {

    private static final int DAY_MINUTES = 1_440;
    private static final int WEEK_MINUTES = 7 * DAY_MINUTES;

    boolean leavesTimeToday(Duration worked) {
        return dailyMinutesMax == null || worked.compareTo(Duration.ofMinutes(dailyMinutesMax)) < 0;
    }

    boolean leavesTimeThisWeek(Duration worked) {
        return weeklyMinutesMax == null || worked.compareTo(Duration.ofMinutes(weeklyMinutesMax)) < 0;
    }

    /** The time until a limit is reached, at the soonest. */
    public Duration left(Worked so) {
        var today = left(dailyMinutesMax, so.inDay());
        var week = left(weeklyMinutesMax, so.inWeek());
        return today.compareTo(week) < 0 ? today : week;
    }

    private static Duration left(@Nullable Integer minutesMax, Duration worked) {
        return Duration.ofMinutes(minutesMax == null ? WEEK_MINUTES : minutesMax)
                .minus(worked);
    }

    void check(RuleFaults faults, String pointer) {
        if (dailyMinutesMax != null) {
            faults.within(pointer + "/dailyMinutesMax", dailyMinutesMax, 1, DAY_MINUTES);
        }
        if (weeklyMinutesMax != null) {
            faults.within(pointer + "/weeklyMinutesMax", weeklyMinutesMax, 1, WEEK_MINUTES);
        }
    }
}
