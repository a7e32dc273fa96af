package org.duijie.models.text.quantity;

/// An amount that a text names.
///
/// @param start where it begins in the text, its bound included; UTF-16
/// @param end where it ends in the text, its bound included; UTF-16
public record Quantity(Amount amount, int start, int end) {
    public Quantity {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A quantity at %d to %d must not run backwards".formatted(start, end));
        }
    }
}
