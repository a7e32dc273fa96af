package org.duijie.ingest.cell;

import java.util.List;
import java.util.regex.Pattern;

/// A currency by the words and signs that name it; yuan where nothing does.
record Currency(String code, Pattern words) {
    private static final List<Currency> ALL = List.of(
            new Currency("USD", "us\\$|usd|美元|美金|(?<!hk)\\$"),
            new Currency("EUR", "eur|欧元|€"),
            new Currency("GBP", "gbp|英镑|£"),
            new Currency("HKD", "hk\\$|hkd|港元|港币"),
            new Currency("JPY", "jpy|日元"),
            new Currency("CNY", "cny|rmb|人民币|元人民币|元|圆|yuan|¥"));

    private Currency(String code, String words) {
        this(code, Pattern.compile(words));
    }

    static Currency in(String compact) {
        return ALL.stream()
                .filter(currency -> currency.words.matcher(compact).find())
                .findFirst()
                .orElseGet(ALL::getLast);
    }

    String removedFrom(String compact) {
        return words.matcher(compact).replaceAll("");
    }
}
