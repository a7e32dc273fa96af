package org.duijie.domain;

import java.math.BigDecimal;

/// 意向价格 or 拟投入资金, in whole currency units (元, never 万元). Bounds are zero where the kind has none.
public record Price(Kind kind, BigDecimal min, BigDecimal max, String currency, String raw) {
    public static final Price UNKNOWN = new Price(Kind.UNKNOWN, BigDecimal.ZERO, BigDecimal.ZERO, "CNY", "");

    public enum Kind {
        UNKNOWN,
        AMOUNT,
        RANGE,
        UP_TO,
        AT_LEAST,
        NEGOTIABLE,
        FREE,
        EQUITY
    }

    public Price {
        if (min.signum() < 0 || max.signum() < 0) {
            throw new IllegalArgumentException("an amount is never negative");
        }
        if (kind == Kind.RANGE && min.compareTo(max) > 0) {
            throw new IllegalArgumentException("the range " + min + " to " + max + " runs backwards");
        }
    }

    public boolean hasAmount() {
        return kind == Kind.AMOUNT || kind == Kind.RANGE || kind == Kind.UP_TO || kind == Kind.AT_LEAST;
    }
}
