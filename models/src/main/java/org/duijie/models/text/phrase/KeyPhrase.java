package org.duijie.models.text.phrase;

/// A phrase that says what a text is about.
///
/// @param weight how much it says, for comparing phrases of one text
/// @param start where it first stands, in UTF-16 units of the text
public record KeyPhrase(String text, double weight, int start, int end) {}
