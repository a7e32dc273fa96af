package org.duijie.domain;

import java.time.DateTimeException;
import java.time.LocalDate;

/// A date as precise as its source: “2016年2月” is a month, not its first day.
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    public static final PartialDate UNKNOWN = new PartialDate(0, 0, 0);

    public enum Precision {
        NONE,
        YEAR,
        MONTH,
        DAY
    }

    public PartialDate {
        if (year == 0 ? month != 0 || day != 0 : year < 1900 || year > 2200) {
            throw new DateTimeException("the year " + year + " is not between 1900 and 2200");
        }
        if (month == 0 ? day != 0 : month < 1 || month > 12) {
            throw new DateTimeException("the month " + month + " is not between 1 and 12");
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Reads what [#toString()] writes.
    public static PartialDate parse(String iso) {
        if (iso.isEmpty()) {
            return UNKNOWN;
        }
        String[] parts = iso.split("-", -1);
        return new PartialDate(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    public boolean isKnown() {
        return year != 0;
    }

    public Precision precision() {
        if (year == 0) {
            return Precision.NONE;
        }
        return month == 0 ? Precision.YEAR : day == 0 ? Precision.MONTH : Precision.DAY;
    }

    /// The first day that this date can mean; only for known dates.
    public LocalDate earliest() {
        if (year == 0) {
            throw new DateTimeException("an unknown date has no first day");
        }
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /// The last day that this date can mean; only for known dates.
    public LocalDate latest() {
        return switch (precision()) {
            case NONE -> throw new DateTimeException("an unknown date has no last day");
            case YEAR -> LocalDate.of(year, 12, 31);
            case MONTH -> LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
            case DAY -> LocalDate.of(year, month, day);
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        int byYear = Integer.compare(year, other.year);
        int byMonth = byYear != 0 ? byYear : Integer.compare(month, other.month);
        return byMonth != 0 ? byMonth : Integer.compare(day, other.day);
    }

    @Override
    public String toString() {
        return switch (precision()) {
            case NONE -> "";
            case YEAR -> "%04d".formatted(year);
            case MONTH -> "%04d-%02d".formatted(year, month);
            case DAY -> "%04d-%02d-%02d".formatted(year, month, day);
        };
    }
}
