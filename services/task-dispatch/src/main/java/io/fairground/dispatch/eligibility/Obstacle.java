package io.fairground.dispatch.eligibility;

import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.quality.SuspensionScope;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One reason why a worker is not given tasks of a job, to be told to her. */
public sealed interface Obstacle {

    /** For programs; never changed. */
    String code();

    /** For her, with the numbers behind it. */
    String sentence();

    record NoOffer(Region region, Level level) implements Obstacle {
        @Override
        public String code() {
            return "no-offer";
        }

        @Override
        public String sentence() {
            return "The job has no offer for " + region + ", level " + level + ".";
        }
    }

    record RegionClosed(Region region, int wanted) implements Obstacle {
        @Override
        public String code() {
            return "region-closed";
        }

        @Override
        public String sentence() {
            return "The job is open in " + counted(wanted, "region") + ", and " + region + " is not among them.";
        }
    }

    record LanguagesMissing(List<LanguageTag> languages) implements Obstacle {
        @Override
        public String code() {
            return "languages-missing";
        }

        @Override
        public String sentence() {
            return "The job needs " + listed(languages) + ", which your registration does not name.";
        }
    }

    record LevelNotWanted(Level level, List<Level> wanted) implements Obstacle {
        @Override
        public String code() {
            return "level-not-wanted";
        }

        @Override
        public String sentence() {
            return "The job is for " + listed(wanted) + "; you are " + level + ".";
        }
    }

    /** @param held her level of it; 0 where she does not hold it */
    record QualificationMissing(String name, int levelMin, int held) implements Obstacle {
        @Override
        public String code() {
            return "qualification-missing";
        }

        @Override
        public String sentence() {
            var holds = held == 0 ? "you do not hold it" : "you hold level " + held;
            return "The job needs the qualification " + name + " at level " + levelMin + "; " + holds + ".";
        }
    }

    record QualificationExpired(String name, Instant expiredAt) implements Obstacle {
        @Override
        public String code() {
            return "qualification-expired";
        }

        @Override
        public String sentence() {
            return "The job needs the qualification " + name + "; yours expired " + at(expiredAt) + ".";
        }
    }

    /** @param skill null where nothing is known */
    record SkillTooLow(
            QuestionKind kind,
            SkillThreshold wanted,
            @Nullable Skill skill) implements Obstacle {
        @Override
        public String code() {
            return "skill-too-low";
        }

        @Override
        public String sentence() {
            var is = skill == null || skill.answers() < wanted.answersMin()
                    ? "you have given " + (skill == null ? 0 : skill.answers()) + " that are estimated"
                    : "yours is " + percent(skill.accuracy()) + " over " + skill.answers();
            return "The job needs an accuracy of " + percent(wanted.accuracyMin()) + " over at least "
                    + counted(wanted.answersMin(), "answer") + " to " + kind + " questions; " + is + ".";
        }
    }

    record NotInvited(int invited) implements Obstacle {
        @Override
        public String code() {
            return "not-invited";
        }

        @Override
        public String sentence() {
            return "The vendor has named the " + counted(invited, "worker") + " who may work on the job.";
        }
    }

    record KeptOut() implements Obstacle {
        @Override
        public String code() {
            return "kept-out";
        }

        @Override
        public String sentence() {
            return "The vendor does not give you tasks of this job.";
        }
    }

    record ConsentMissing(SensitivityClass kind) implements Obstacle {
        @Override
        public String code() {
            return "consent-missing";
        }

        @Override
        public String sentence() {
            return "The job shows " + kind + ", and you have not agreed to see it.";
        }
    }

    record ExposureSpent(SensitivityClass kind, int seen, int max, Instant until) implements Obstacle {
        @Override
        public String code() {
            return "exposure-spent";
        }

        @Override
        public String sentence() {
            return "You have seen " + counted(seen, "task") + " with " + kind + " within 24 hours; " + max
                    + " are the most here. The next may come " + at(until) + ".";
        }
    }

    record BreakDue(SensitivityClass kind, int inRow, Duration pause, Instant until) implements Obstacle {
        @Override
        public String code() {
            return "break-due";
        }

        @Override
        public String sentence() {
            return "You have seen " + counted(inRow, "task") + " with " + kind + " in a row: take a break of "
                    + counted(pause.toMinutes(), "minute") + ", until " + at(until) + ".";
        }
    }

    /** @param job whether the limit is the job's own */
    record DayFull(boolean job, Duration worked, int minutesMax) implements Obstacle {
        @Override
        public String code() {
            return "day-full";
        }

        @Override
        public String sentence() {
            return workedSentence(job, worked, "24 hours", minutesMax);
        }
    }

    /** @param job whether the limit is the job's own */
    record WeekFull(boolean job, Duration worked, int minutesMax) implements Obstacle {
        @Override
        public String code() {
            return "week-full";
        }

        @Override
        public String sentence() {
            return workedSentence(job, worked, "7 days", minutesMax);
        }
    }

    record NewAccountShareTaken(int youngerThanDays, int taken, int most) implements Obstacle {
        @Override
        public String code() {
            return "new-account-share-taken";
        }

        @Override
        public String sentence() {
            return "Who registered less than " + counted(youngerThanDays, "day") + " ago gives at most "
                    + counted(most, "answer") + " here; you have given or hold " + taken + ".";
        }
    }

    record IsSuspended(SuspensionScope scope, Instant until) implements Obstacle {
        @Override
        public String code() {
            return "suspended";
        }

        @Override
        public String sentence() {
            var from = switch (scope) {
                case JOB -> "this job";
                case VENDOR -> "the jobs of this vendor";
                case PLATFORM -> "all jobs";
            };
            return "You are suspended from " + from + " until " + at(until) + ".";
        }
    }

    private static String workedSentence(boolean job, Duration worked, String within, int minutesMax) {
        return "You have worked " + counted(worked.toMinutes(), "minute") + (job ? " on this job" : "") + " within "
                + within + "; " + minutesMax + " are the most.";
    }

    /** The first full second that is not before it: what passes then has passed. */
    private static String at(Instant time) {
        return time.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String percent(double share) {
        return Math.round(share * 1_000) / 10.0 + " %";
    }

    private static String listed(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
