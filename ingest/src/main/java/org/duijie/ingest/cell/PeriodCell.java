package org.duijie.ingest.cell;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.domain.PartialDate;

/// 研究起止: “2019-03至2021-12”, “2015.01-2017.12”, “2019-03 to 2021-12”, “2019-03至今”.
public final class PeriodCell {
    private static final Pattern RANGE = Pattern.compile("(?:从|from\\s)?\\s*" + DateCell.pattern()
            + "\\s*(?:至|到|to|until|~|-|–|—|―)+\\s*(?:" + DateCell.pattern() + "|(今|现在|now|present|date))");

    private PeriodCell() {}

    /// From when to when; an end that is not there, or is “until now”, is unknown.
    public record Period(PartialDate from, PartialDate to) {
        public static final Period UNKNOWN = new Period(PartialDate.UNKNOWN, PartialDate.UNKNOWN);
    }

    /// Reads a period; a single date is its beginning.
    public static Period read(String cell, Remarks remarks) {
        String text = Plain.of(cell).toLowerCase(Locale.ROOT);
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return new Period(DateCell.read(cell, remarks), PartialDate.UNKNOWN);
        }
        PartialDate from = date(cell, range, 1);
        PartialDate to = range.group(7) != null ? PartialDate.UNKNOWN : date(cell, range, 4);
        if (to.isKnown() && from.earliest().isAfter(to.latest())) {
            throw new CellFault(
                    "date.range", "“%s” ends before it begins: exchange the two dates".formatted(Excerpt.of(cell)));
        }
        return new Period(from, to);
    }

    private static PartialDate date(String cell, Matcher range, int group) {
        return DateCell.date(
                cell,
                DateCell.number(range.group(group)),
                DateCell.number(range.group(group + 1)),
                DateCell.number(range.group(group + 2)));
    }
}
