package org.duijie.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;

/// A row as it stands in the file.
public sealed interface Raw {
    /// The line where the row begins.
    int line();

    /// Cells by heading, in the order of the file.
    record Row(int line, Map<String, JsonNode> cells) implements Raw {
        public Row {
            cells = Collections.unmodifiableMap(cells);
        }
    }

    /// A row that has no cells to speak of: broken JSON, or more cells than headings.
    record Broken(int line, String code, String message) implements Raw {}
}
