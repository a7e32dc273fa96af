package org.duijie.ingest.cell;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.domain.Price;

/// Sums as catalogues write them: “50万元”, “0.5亿元”, “50-100万”, “100万以内”, “≥30万”, “CNY 500,000”, “面议”, “免费”.
public final class MoneyCell {
    private static final Pattern NEGOTIABLE = Pattern.compile(
            "(?:价格)?(?:面议|面谈|待定|协商|协商确定|双方协商|电议|另议|可议|negotiable|tobenegotiated|tobeagreed|tbd|onrequest)");
    private static final Pattern FREE = Pattern.compile("免费|无偿|免费许可|free|freeofcharge|nocharge");
    private static final Pattern EQUITY = Pattern.compile("作价入股|技术入股|入股|作价投资|折股|equity|shares");
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final String UNIT = "(亿|千万|百万|十万|万|千|百|billion|bn|million|mn|m|thousand|k)?";
    private static final Pattern UNIT_NAMED = Pattern.compile("\\d" + UNIT.replace(")?", ")"));
    private static final Pattern BRACKETED_UNIT = Pattern.compile("\\(([十百千万亿]{0,2}元?)\\)");
    private static final Pattern AMOUNT = Pattern.compile(NUMBER + UNIT);
    private static final Pattern RANGE = Pattern.compile(NUMBER + UNIT + "(?:-|~|–|—|―|至|到|to)+" + NUMBER + UNIT);
    private static final Pattern UP_TO_BEFORE =
            Pattern.compile("^(?:≤|<=|<|不超过|不高于|不多于|少于|低于|最高|最多|upto|atmost|nomorethan|under|below|max\\.?)");
    private static final Pattern UP_TO_AFTER = Pattern.compile("(?:以内|以下|之内|封顶|ormax|orless|max\\.?)$");
    private static final Pattern AT_LEAST_BEFORE =
            Pattern.compile("^(?:≥|>=|>|不低于|不少于|高于|超过|至少|最低|atleast|from|over|above|min\\.?)");
    private static final Pattern AT_LEAST_AFTER = Pattern.compile("(?:以上|起|起步|及以上|ormore|andabove|\\+)$");
    private static final Pattern ABOUT = Pattern.compile("^(?:约|大约|about|approx\\.?|ca\\.?)|(?:左右|上下)$");
    private static final Pattern PER_TIME = Pattern.compile("^(?:每年|annually)|(?:/年|每年|/year|peryear|p\\.a\\.)$");

    private MoneyCell() {}

    /// Reads a sum.
    ///
    /// @param headerUnit the unit that the heading names (“万元”), used where the cell names none; or empty
    public static Price read(String cell, String headerUnit, Remarks remarks) {
        String text = compact(cell);
        if (text.isEmpty()) {
            return Price.UNKNOWN;
        }
        if (NEGOTIABLE.matcher(text).matches()) {
            return plain(Price.Kind.NEGOTIABLE, cell);
        }
        if (FREE.matcher(text).matches()) {
            return plain(Price.Kind.FREE, cell);
        }
        if (EQUITY.matcher(text).matches()) {
            return plain(Price.Kind.EQUITY, cell);
        }
        return amount(cell, text, headerUnit, remarks);
    }

    private static String compact(String cell) {
        String text = Plain.of(cell)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "")
                .replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "");
        return BRACKETED_UNIT.matcher(text).replaceFirst("$1").replaceFirst("\\([^)]*\\)$", "");
    }

    private static Price plain(Price.Kind kind, String cell) {
        return new Price(kind, BigDecimal.ZERO, BigDecimal.ZERO, "CNY", cell.strip());
    }

    private static Price amount(String cell, String text, String headerUnit, Remarks remarks) {
        Currency currency = Currency.in(text);
        String bare = currency.removedFrom(text);
        boolean unitNamed = !bare.equals(text) || UNIT_NAMED.matcher(bare).find();
        String raw = cell.strip();
        if (!unitNamed && !headerUnit.isEmpty()) {
            Currency named = Currency.in(headerUnit);
            return figures(cell, named.removedFrom(text + headerUnit), named, raw + headerUnit);
        }
        if (!unitNamed && bare.matches(".*[1-9].*")) {
            remarks.add(
                    "money.unit",
                    "“%s” names no unit and was read as 元: write 50万元, or put the unit into the heading"
                            .formatted(Excerpt.of(cell)));
        }
        return figures(cell, bare, currency, raw);
    }

    private static Price figures(String cell, String written, Currency currency, String raw) {
        String text = PER_TIME.matcher(written).replaceFirst("");
        text = ABOUT.matcher(text).replaceFirst("");
        Price.Kind kind = Price.Kind.AMOUNT;
        String figure = text;
        if (UP_TO_BEFORE.matcher(text).find() || UP_TO_AFTER.matcher(text).find()) {
            kind = Price.Kind.UP_TO;
            figure = UP_TO_AFTER
                    .matcher(UP_TO_BEFORE.matcher(text).replaceFirst(""))
                    .replaceFirst("");
        } else if (AT_LEAST_BEFORE.matcher(text).find()
                || AT_LEAST_AFTER.matcher(text).find()) {
            kind = Price.Kind.AT_LEAST;
            figure = AT_LEAST_AFTER
                    .matcher(AT_LEAST_BEFORE.matcher(text).replaceFirst(""))
                    .replaceFirst("");
        }
        Matcher range = RANGE.matcher(figure);
        if (range.matches() && kind == Price.Kind.AMOUNT) {
            return range(cell, range, currency, raw);
        }
        Matcher amount = AMOUNT.matcher(figure);
        if (!amount.matches()) {
            throw unreadable(cell);
        }
        BigDecimal value = value(cell, amount.group(1), amount.group(2));
        return switch (kind) {
            case UP_TO -> new Price(kind, BigDecimal.ZERO, value, currency.code(), raw);
            case AT_LEAST -> new Price(kind, value, BigDecimal.ZERO, currency.code(), raw);
            case AMOUNT, UNKNOWN, RANGE, NEGOTIABLE, FREE, EQUITY ->
                new Price(Price.Kind.AMOUNT, value, value, currency.code(), raw);
        };
    }

    /// In “50-100万” the unit of the second figure is meant for both.
    private static Price range(String cell, Matcher range, Currency currency, String raw) {
        String firstUnit = range.group(2) == null ? range.group(4) : range.group(2);
        BigDecimal min = value(cell, range.group(1), firstUnit);
        BigDecimal max = value(cell, range.group(3), range.group(4));
        if (min.compareTo(max) > 0) {
            throw new CellFault(
                    "money.range", "“%s” runs backwards: write the smaller sum first".formatted(Excerpt.of(cell)));
        }
        return new Price(Price.Kind.RANGE, min, max, currency.code(), raw);
    }

    private static BigDecimal value(String cell, String digits, @org.jspecify.annotations.Nullable String unit) {
        BigDecimal value = new BigDecimal(digits);
        if (value.signum() < 0) {
            throw new CellFault(
                    "money.negative",
                    "“%s” is below zero: a price or budget is never negative".formatted(Excerpt.of(cell)));
        }
        BigDecimal whole =
                value.scaleByPowerOfTen(unit == null ? 0 : power(unit)).stripTrailingZeros();
        return whole.scale() < 0 ? whole.setScale(0) : whole;
    }

    private static int power(String unit) {
        return switch (unit) {
            case "百" -> 2;
            case "千", "thousand", "k" -> 3;
            case "万" -> 4;
            case "十万" -> 5;
            case "百万", "million", "mn", "m" -> 6;
            case "千万" -> 7;
            case "亿" -> 8;
            case "billion", "bn" -> 9;
            default -> throw new IllegalArgumentException("no power of ten for the unit " + unit);
        };
    }

    private static CellFault unreadable(String cell) {
        return new CellFault(
                "money.unreadable",
                "“%s” is not a sum: write 50万元, 50-100万元, CNY 500,000, 面议 or 免费".formatted(Excerpt.of(cell)));
    }
}
