package org.duijie.models.text.quantity;

/// How a text bounds the number it names.
public enum Comparison {
    /// The number itself: “厚度 5 mm”.
    EXACTLY,
    /// ≥, 不低于, 以上, at least.
    AT_LEAST,
    /// >, 大于, 超过, more than.
    MORE_THAN,
    /// ≤, 不超过, 以内, at most.
    AT_MOST,
    /// <, 小于, 低于, less than.
    LESS_THAN,
    /// 约, 左右, ≈, about.
    ABOUT,
    /// From one number to another, or around one by a tolerance: 10~20, 25±2, ±0.5.
    WITHIN
}
