package org.duijie.ingest.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.domain.Indicator;
import org.duijie.domain.Indicator.Relation;
import org.jspecify.annotations.Nullable;

/// 技术指标: “热导率≥1.8 W/(m·K)” is a name, a relation, a value and a unit. What has no such form keeps its wording only.
///
/// The text is not normalised: NFKC would turn 10⁵ into 105.
public final class IndicatorCell {
    private static final String RELATION =
            "(≥|≧|>=|＞=|>|＞|≤|≦|<=|＜=|<|＜|=|＝|≈|(?<![\\d\\s])[~～]|不低于|不小于|不少于|大于等于|大于|高于|超过|优于|达到|至少|不高于|不大于|不超过|不多于|小于等于|小于|低于"
                    + "|少于|至多|约|at least|at most|no less than|no more than|not more than|not less than|above|over|below|under|up to|about)";
    private static final String NUMBER =
            "([-−]?\\d[\\d,]*(?:\\.\\d+)?)(?:\\s*[×x*]\\s*10(?:\\^?([-−]?\\d+)|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)))?";
    private static final Pattern INDICATOR = Pattern.compile(
            "(.{1,80}?)\\s*" + RELATION + "\\s*±?\\s*" + NUMBER + "(?![\\d.]|\\s*[-–—~～至]\\s*\\d)\\s*([^\\d].{0,39}?)?",
            Pattern.CASE_INSENSITIVE);
    /// “更新率50 Hz”: a name and a value that say nothing of their relation.
    private static final Pattern STATED = Pattern.compile("([^\\d≥≤<>=±]{2,80}?)(?<=[\\s\\p{IsHan}])\\s*" + NUMBER
            + "(?![\\d.])\\s*([^\\d×x*–—~～至\\-][^\\d×*]{0,19})?");
    private static final Pattern CONDITION = Pattern.compile("\\s*[（(][^（()）]*[ ，,；℃@下时][^（()）]*[)）]$");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private IndicatorCell() {}

    /// One indicator for each clause of the cell.
    public static List<Indicator> read(String cell) {
        return ListCell.clauses(cell).stream().map(IndicatorCell::one).toList();
    }

    private static Indicator one(String clause) {
        String plain = CONDITION.matcher(clause).replaceFirst("");
        Matcher related = INDICATOR.matcher(plain);
        if (related.matches()) {
            return indicator(related, relation(related.group(2)), 3, clause);
        }
        Matcher stated = STATED.matcher(plain);
        return stated.matches()
                ? indicator(stated, Relation.UNSTATED, 2, clause)
                : new Indicator("", Relation.UNSTATED, "", "", clause);
    }

    /// The groups of `NUMBER` begin at `number`; the unit follows them.
    private static Indicator indicator(Matcher parts, Relation relation, int number, String clause) {
        String value = value(parts.group(number), parts.group(number + 1), parts.group(number + 2));
        String unit = parts.group(number + 3);
        return new Indicator(parts.group(1).strip(), relation, value, unit == null ? "" : unit.strip(), clause);
    }

    private static String value(String digits, @Nullable String caret, @Nullable String superscript) {
        BigDecimal value = new BigDecimal(digits.replace(",", "").replace('−', '-'));
        if (caret != null) {
            value = value.scaleByPowerOfTen(exponent(caret.replace('−', '-')));
        } else if (superscript != null) {
            value = value.scaleByPowerOfTen(exponent(flattened(superscript)));
        }
        return value.toPlainString();
    }

    /// A power of ten beyond all physics is a slip of the pen, and its decimal would fill pages.
    private static int exponent(String digits) {
        boolean plausible = digits.matches("-?\\d{1,2}");
        return plausible ? Integer.parseInt(digits) : 0;
    }

    private static String flattened(String superscript) {
        StringBuilder digits = new StringBuilder();
        superscript.chars().map(SUPERSCRIPTS::indexOf).forEach(digit -> digits.append(digit < 0 ? "-" : digit));
        return digits.toString();
    }

    private static Relation relation(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "≥", "≧", ">=", "＞=", ">", "＞" -> Relation.AT_LEAST;
            case "不低于", "不小于", "不少于", "大于等于", "大于", "高于", "超过", "优于", "达到", "至少" -> Relation.AT_LEAST;
            case "at least", "no less than", "not less than", "above", "over" -> Relation.AT_LEAST;
            case "≤", "≦", "<=", "＜=", "<", "＜" -> Relation.AT_MOST;
            case "不高于", "不大于", "不超过", "不多于", "小于等于", "小于", "低于", "少于", "至多" -> Relation.AT_MOST;
            case "at most", "no more than", "not more than", "below", "under", "up to" -> Relation.AT_MOST;
            case "=", "＝" -> Relation.EXACTLY;
            default -> Relation.ABOUT;
        };
    }
}
