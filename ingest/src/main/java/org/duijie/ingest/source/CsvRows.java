package org.duijie.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A CSV or TSV file: quoted cells may hold line ends, so a row's line is the one where it begins.
final class CsvRows implements Rows {
    /// Government forms put a title and a “(单位：万元)” line above the headings.
    private static final int LINES_ABOVE_HEADINGS = 10;

    private final CloseableIterator<CsvRecord> records;
    private final List<String> headings;
    private final StringBuilder above = new StringBuilder();
    private final List<CsvRecord> unread = new ArrayList<>();

    CsvRows(Path file, char separator, Predicate<List<String>> isHeading) throws IOException, SourceFault {
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(Utf8.open(file))
                .iterator();
        try {
            this.headings = findHeadings(isHeading);
        } catch (SourceFault fault) {
            records.close();
            throw fault;
        }
    }

    private List<String> findHeadings(Predicate<List<String>> isHeading) throws SourceFault {
        List<CsvRecord> first = new ArrayList<>();
        while (first.size() < LINES_ABOVE_HEADINGS && hasNext()) {
            CsvRecord record = records.next();
            if (isHeading.test(record.getFields())) {
                first.forEach(r -> above.append(String.join(" ", r.getFields())).append('\n'));
                return record.getFields();
            }
            first.add(record);
        }
        unread.addAll(first.subList(1, first.size()));
        return first.getFirst().getFields();
    }

    private boolean hasNext() throws SourceFault {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw new SourceFault(
                    "source.syntax",
                    "the CSV breaks off: %s. Check that every quoted cell is closed and inner quotes are doubled"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    List<String> headings() {
        return headings.stream().map(String::strip).filter(h -> !h.isEmpty()).toList();
    }

    /// The text above the headings, which may name the unit of all sums.
    String above() {
        return above.toString();
    }

    @Override
    public Optional<Raw> next() throws SourceFault {
        while (!unread.isEmpty() || hasNext()) {
            CsvRecord record = unread.isEmpty() ? records.next() : unread.removeFirst();
            if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                return Optional.of(row(record));
            }
        }
        return Optional.empty();
    }

    private Raw row(CsvRecord record) {
        int line = (int) record.getStartingLineNumber();
        List<String> fields = record.getFields();
        Map<String, JsonNode> cells = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String heading = i < headings.size() ? headings.get(i).strip() : "";
            String cell = fields.get(i);
            if (i >= headings.size() && !cell.isBlank()) {
                return new Raw.Broken(
                        line,
                        "row.cells",
                        "this row has %d cells under %d headings: quote cells that hold the separator"
                                .formatted(fields.size(), headings.size()));
            }
            if (!heading.isEmpty() && (!cells.containsKey(heading) || isBlank(cells.get(heading)))) {
                cells.put(heading, TextNode.valueOf(cell));
            }
        }
        return new Raw.Row(line, cells);
    }

    private static boolean isBlank(JsonNode cell) {
        return cell.asText("").isBlank();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
