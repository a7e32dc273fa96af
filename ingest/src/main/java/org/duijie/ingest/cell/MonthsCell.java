package org.duijie.ingest.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 解决时限 in months: “12个月”, “1.5年”, “一年半” is not read, “12 months”, “6-12个月” (the longer one counts).
public final class MonthsCell {
    private static final Pattern SPAN = Pattern.compile(
            "(?:within|不超过|≤)?(?:\\d+(?:\\.\\d+)?(?:-|~|至|to))?(\\d{1,4}(?:\\.\\d{1,2})?)(个月|月|months?|mo|年|years?|周|weeks?|天|日|days?)?(?:内|以内)?");
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal WEEKS_A_MONTH = new BigDecimal("4.345");
    private static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.44");
    private static final int LONGEST = 600;

    private MonthsCell() {}

    /// Whole months, begun ones counting; 0 when the cell gives none.
    public static int read(String cell, Remarks remarks) {
        String text = Plain.key(cell).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return 0;
        }
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            remarks.add(
                    "months.unreadable",
                    "“%s” is not a length of time: write 12个月 or 12 months".formatted(Excerpt.of(cell)));
            return 0;
        }
        int months = months(new BigDecimal(span.group(1)), span.group(2) == null ? "月" : span.group(2));
        if (months > LONGEST) {
            throw new CellFault(
                    "months.range", "“%s” is longer than 50 years: check the unit".formatted(Excerpt.of(cell)));
        }
        return months;
    }

    private static int months(BigDecimal length, String unit) {
        BigDecimal months = switch (unit.charAt(0)) {
            case '年', 'y' -> length.multiply(MONTHS_A_YEAR);
            case '周', 'w' -> length.divide(WEEKS_A_MONTH, 2, RoundingMode.HALF_UP);
            case '天', '日', 'd' -> length.divide(DAYS_A_MONTH, 2, RoundingMode.HALF_UP);
            default -> length;
        };
        return months.setScale(0, RoundingMode.CEILING).intValueExact();
    }
}
