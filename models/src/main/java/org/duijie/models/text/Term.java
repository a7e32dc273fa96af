package org.duijie.models.text;

/// A term and where it stands: UTF-16 offsets into the text that was analysed.
public record Term(String text, int start, int end) {}
