package io.fairground.payment.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;

/** A week of ISO 8601, in UTC, named by its Monday; written like {@code 2026-W47}. */
public record Week(LocalDate monday) implements Comparable<Week> {

    private static final Pattern FORM = Pattern.compile("(20[0-9]{2})-W([0-9]{2})");

    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a week begins on a Monday: " + monday);
        }
    }

    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    public static Week of(Instant instant) {
        return of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Nothing when the text names no week. */
    public static Optional<Week> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(Integer.parseInt(matcher.group(1)), 7, 1)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(matcher.group(2)));
            return Optional.of(of(day)).filter(week -> week.toString().equals(text));
        } catch (DateTimeException noSuchWeek) {
            return Optional.empty();
        }
    }

    public Instant start() {
        return monday.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first instant of the week after it. */
    public Instant end() {
        return next().start();
    }

    public Week next() {
        return new Week(monday.plusWeeks(1));
    }

    public Week minusWeeks(int weeks) {
        return new Week(monday.minusWeeks(weeks));
    }

    public LocalDate lastDay() {
        return monday.plusDays(6);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start()) && instant.isBefore(end());
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }

    @Override
    public String toString() {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
