package org.duijie.models.text;

/// A sentence and where it stands: UTF-16 offsets into the text it was cut from, without the spaces around it.
public record Sentence(String text, int start, int end) {}
