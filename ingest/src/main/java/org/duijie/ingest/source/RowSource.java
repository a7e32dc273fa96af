package org.duijie.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// An open file: its headings first, then its rows one by one.
public final class RowSource implements AutoCloseable {
    private static final int SAMPLE = 100;

    private final Path file;
    private final Rows rows;
    private final List<String> headings;
    private final String above;
    private final Deque<Raw> sample;

    private RowSource(Path file, Rows rows, List<String> headings, String above, Deque<Raw> sample) {
        this.file = file;
        this.rows = rows;
        this.headings = headings;
        this.above = above;
        this.sample = sample;
    }

    /// Opens a file for reading.
    ///
    /// @param isHeading whether a line of cells is the heading line; the first line is taken when no line says so
    public static RowSource open(Path file, Predicate<List<String>> isHeading) throws SourceFault {
        Format format = Format.of(file);
        if (!Files.isRegularFile(file)) {
            throw new SourceFault("source.missing", "there is no file %s: check the path".formatted(file));
        }
        try {
            Utf8.check(file);
            return switch (format) {
                case CSV -> csv(file, ',', isHeading);
                case TSV -> csv(file, '\t', isHeading);
                case JSON_LINES -> sampled(file, new JsonLineRows(file));
                case JSON_ARRAY -> sampled(file, new JsonArrayRows(file));
            };
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static RowSource csv(Path file, char separator, Predicate<List<String>> isHeading)
            throws IOException, SourceFault {
        CsvRows rows = new CsvRows(file, separator, isHeading);
        return new RowSource(file, rows, rows.headings(), rows.above(), new ArrayDeque<>());
    }

    private static RowSource sampled(Path file, Rows rows) throws IOException, SourceFault {
        try {
            Deque<Raw> sample = sample(rows);
            Set<String> headings = new LinkedHashSet<>();
            sample.forEach(raw -> {
                if (raw instanceof Raw.Row row) {
                    headings.addAll(row.cells().keySet());
                }
            });
            return new RowSource(file, rows, List.copyOf(headings), "", sample);
        } catch (IOException | SourceFault fault) {
            rows.close();
            throw fault;
        }
    }

    private static Deque<Raw> sample(Rows rows) throws IOException, SourceFault {
        Deque<Raw> sample = new ArrayDeque<>();
        while (sample.size() < SAMPLE) {
            Optional<Raw> next = rows.next();
            if (next.isEmpty()) {
                break;
            }
            sample.add(next.get());
        }
        return sample;
    }

    public List<String> headings() {
        return headings;
    }

    /// The text above the headings of a CSV file, or nothing.
    public String above() {
        return above;
    }

    /// The next row, or nothing at the end.
    public Optional<Raw> next() throws SourceFault {
        if (!sample.isEmpty()) {
            return Optional.of(sample.poll());
        }
        try {
            return rows.next();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static SourceFault unreadable(Path file, IOException e) {
        if (e instanceof CharacterCodingException) {
            return new SourceFault(
                    "source.charset", file + " stopped being UTF-8 while it was read: do not write to it meanwhile", e);
        }
        return new SourceFault("source.missing", "%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }

    @Override
    public void close() throws SourceFault {
        try {
            rows.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// Whether a cell holds nothing.
    public static boolean isBlank(JsonNode cell) {
        return cell.isNull()
                || cell.isMissingNode()
                || (cell.isValueNode() ? cell.asText().isBlank() : cell.isEmpty());
    }
}
