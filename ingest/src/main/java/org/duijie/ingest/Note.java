package org.duijie.ingest;

/// A warning: something was read, but not quite as written, or not at all.
///
/// @param field the column as written in the file, or empty
public record Note(int line, String field, String code, String message) {}
