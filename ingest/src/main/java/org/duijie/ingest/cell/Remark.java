package org.duijie.ingest.cell;

/// Something that a reader of a cell found worth saying without refusing the cell.
public record Remark(String code, String message) {}
