package org.duijie.ingest.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.domain.PartialDate;

/// Dates as catalogues write them, each as precise as it is written: “2022-03-15”, “2022年3月”, “2016.2”, “2016”.
public final class DateCell {
    private static final String YEAR_FIRST =
            "(\\d{4})(?:\\s*[-./年]\\s*(\\d{1,2})(?:\\s*[-./月]\\s*(\\d{1,2})\\s*日?|\\s*月)?|\\s*年)?";
    private static final Pattern DATE = Pattern.compile(
            YEAR_FIRST + "(?:[t\\s]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern ENGLISH = Pattern.compile("(?:(\\d{1,2})\\s+)?([a-z]{3,9})\\.?,?\\s+(\\d{4})");
    private static final Pattern ENGLISH_US = Pattern.compile("([a-z]{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:\\.0+)?");
    /// The day before serial 1 in a spreadsheet, as seen from any date after its invented 1900-02-29.
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private DateCell() {}

    /// Reads a date. One that cannot be (2016-02-30) is a fault; words that are no date are a remark and an unknown
    /// date.
    public static PartialDate read(String cell, Remarks remarks) {
        String text = Plain.of(cell).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return PartialDate.UNKNOWN;
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return date(cell, number(date.group(1)), number(date.group(2)), number(date.group(3)));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return date(cell, number(compact.group(1)), number(compact.group(2)), number(compact.group(3)));
        }
        if (SERIAL.matcher(text).matches()) {
            PartialDate day = PartialDate.of(SERIAL_ORIGIN.plusDays(Long.parseLong(text.substring(0, 5))));
            remarks.add("date.serial", "“%s” was read as the spreadsheet day %s".formatted(cell, day));
            return day;
        }
        return english(cell, text, remarks);
    }

    private static PartialDate english(String cell, String text, Remarks remarks) {
        Matcher british = ENGLISH.matcher(text);
        if (british.matches() && month(british.group(2)) > 0) {
            return date(cell, number(british.group(3)), month(british.group(2)), number(british.group(1)));
        }
        Matcher american = ENGLISH_US.matcher(text);
        if (american.matches() && month(american.group(1)) > 0) {
            return date(cell, number(american.group(3)), month(american.group(1)), number(american.group(2)));
        }
        remarks.add(
                "date.unreadable",
                "“%s” is not a date and was left out: write 2022-03-15, 2022-03 or 2022".formatted(Excerpt.of(cell)));
        return PartialDate.UNKNOWN;
    }

    static PartialDate date(String cell, int year, int month, int day) {
        try {
            return new PartialDate(year, month, day);
        } catch (DateTimeException e) {
            throw new CellFault(
                    "date.impossible",
                    "“%s” is no day of the calendar: %s. Correct it, or give the month or year alone"
                            .formatted(Excerpt.of(cell), e.getMessage()));
        }
    }

    static String pattern() {
        return YEAR_FIRST;
    }

    /// A number, where a part that is not there is 0.
    static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }
}
