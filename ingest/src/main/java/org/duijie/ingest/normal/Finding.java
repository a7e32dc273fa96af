package org.duijie.ingest.normal;

/// What was found wrong, or worth saying, about one column of a row.
///
/// @param field the column as written, or empty for the row as a whole
public record Finding(String field, String code, String message) {}
