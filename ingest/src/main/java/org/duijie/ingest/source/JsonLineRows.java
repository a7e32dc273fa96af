package org.duijie.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// JSON Lines: one object a line, so a broken line costs that line only.
final class JsonLineRows implements Rows {
    /// A longer “line” is no line: reading on would fill the memory.
    private static final int LONGEST_LINE = 4_000_000;

    private final BufferedReader text;
    private final ObjectReader json = Json.strict();
    private int line;

    JsonLineRows(Path file) throws IOException {
        this.text = Utf8.open(file);
    }

    @Override
    public Optional<Raw> next() throws IOException, SourceFault {
        for (Optional<String> next = nextLine(); next.isPresent(); next = nextLine()) {
            if (!next.get().isBlank()) {
                return Optional.of(row(next.get()));
            }
        }
        return Optional.empty();
    }

    private Raw row(String written) {
        try {
            JsonNode node = json.readTree(written);
            return node.isObject()
                    ? new Raw.Row(line, Json.cells(node))
                    : new Raw.Broken(
                            line, "row.json", "this line is JSON but not an object: write {\"heading\": \"value\", …}");
        } catch (JsonProcessingException e) {
            return new Raw.Broken(
                    line,
                    "row.json",
                    "this line is not one JSON object: " + Json.reason(e) + ". Write each object on its own line");
        }
    }

    private Optional<String> nextLine() throws IOException, SourceFault {
        StringBuilder read = new StringBuilder();
        int c = text.read();
        if (c < 0) {
            return Optional.empty();
        }
        line++;
        for (; c >= 0 && c != '\n'; c = text.read()) {
            if (read.length() == LONGEST_LINE) {
                throw new SourceFault(
                        "source.syntax",
                        "line %d is longer than %,d characters: write one JSON object a line"
                                .formatted(line, LONGEST_LINE));
            }
            read.append((char) c);
        }
        return Optional.of(read.toString());
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
