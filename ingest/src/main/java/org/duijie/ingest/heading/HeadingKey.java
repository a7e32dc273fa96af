package org.duijie.ingest.heading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A heading taken apart: what it is compared by, and the unit it names for bare numbers.
///
/// @param unit “万元” of “意向价格（万元）”, or empty
record HeadingKey(String key, String unit) {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【{]([^)\\]】}]*)[)\\]】}]");
    private static final Pattern UNIT =
            Pattern.compile("(?:单位[::]?)?((?:[十百千万亿]{0,2}(?:元|人民币|美元|欧元))|[万亿]|(?:k|m)?(?:cny|rmb|usd|eur))");
    private static final Pattern TRAILING_UNIT = Pattern.compile("[/,:](" + UNIT.pattern() + ")$");

    static HeadingKey of(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s*\\p{Cf}]", "");
        String unit = "";
        Matcher brackets = BRACKETS.matcher(plain);
        while (brackets.find()) {
            unit = unit.isEmpty() ? unit(brackets.group(1)) : unit;
        }
        String key = BRACKETS.matcher(plain).replaceAll("");
        Matcher trailing = TRAILING_UNIT.matcher(key);
        if (trailing.find()) {
            unit = unit.isEmpty() ? unit(trailing.group(1)) : unit;
            key = key.substring(0, trailing.start());
        }
        return new HeadingKey(key.replaceAll("[_\\-:;,.、'\"]", ""), unit);
    }

    /// The unit of sums that a text such as “(单位：万元)” names, or nothing.
    static String unit(String text) {
        Matcher unit = UNIT.matcher(text);
        return unit.matches() ? unit.group(1) : "";
    }
}
