package org.duijie.ingest.source;

import java.nio.file.Path;
import java.util.Locale;

/// What a file is, by the end of its name.
enum Format {
    CSV,
    TSV,
    JSON_LINES,
    JSON_ARRAY;

    static Format of(Path file) throws SourceFault {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "csv" -> CSV;
            case "tsv", "tab" -> TSV;
            case "jsonl", "ndjson" -> JSON_LINES;
            case "json" -> JSON_ARRAY;
            default ->
                throw new SourceFault(
                        "source.format",
                        "%s is not a .csv, .tsv, .jsonl or .json file: in a spreadsheet, save it as “CSV UTF-8” and try again"
                                .formatted(file));
        };
    }
}
