package org.duijie.domain;

/// 技术指标: “热导率≥1.8 W/(m·K)”. `value` is a decimal or empty; `raw` is the cell's own wording.
public record Indicator(String name, Relation relation, String value, String unit, String raw) {
    public enum Relation {
        AT_LEAST,
        AT_MOST,
        EXACTLY,
        ABOUT,
        UNSTATED
    }

    public Indicator {
        if (!value.isEmpty()) {
            new java.math.BigDecimal(value);
        }
    }
}
