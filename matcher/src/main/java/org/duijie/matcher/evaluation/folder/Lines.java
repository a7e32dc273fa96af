package org.duijie.matcher.evaluation.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.matcher.evaluation.UnreadableFolder;

/// The lines of one file of judgements; what is wrong in them is said with file and line.
final class Lines {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    private Lines(Path file) {
        this.file = file;
    }

    /// A JSON object in a file, which knows its line.
    record Row(Lines lines, int line, JsonNode json) {
        /// A field that must be a text, and not an empty one.
        String required(String field) {
            String value = optional(field);
            if (value.isBlank()) {
                throw lines.refused(line, "the field “%s” is missing; give it a text".formatted(field));
            }
            return value;
        }

        /// A text, empty where the field is missing or null.
        String optional(String field) {
            JsonNode value = json.path(field);
            if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
                throw lines.refused(line, "the field “%s” is %s; write it as a text".formatted(field, value));
            }
            return value.asText("");
        }

        /// The values of a field that must be a list.
        List<JsonNode> list(String field) {
            if (!json.path(field).isArray()) {
                throw lines.refused(line, "the field “%s” is no list; write it as [ … ]".formatted(field));
            }
            return List.copyOf(json.path(field).valueStream().toList());
        }

        UnreadableFolder refused(String problem) {
            return lines.refused(line, problem);
        }
    }

    /// The cells of a line, which knows where it is.
    record Cells(Lines lines, int line, List<String> values) {
        Cells {
            values = List.copyOf(values);
        }

        String text(int column) {
            return values.get(column);
        }

        double number(int column) {
            try {
                double number = Double.parseDouble(text(column));
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below, with the line.
            }
            throw refused("“%s” is no number; column %d takes one".formatted(text(column), column + 1));
        }

        UnreadableFolder refused(String problem) {
            return lines.refused(line, problem);
        }
    }

    /// A file with a JSON object on each line; blank lines are passed over.
    static List<Row> json(Path file) {
        Lines lines = new Lines(file);
        List<Row> rows = new ArrayList<>();
        List<String> texts = lines.all();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                rows.add(new Row(lines, i + 1, lines.object(i + 1, texts.get(i))));
            }
        }
        return rows;
    }

    /// A file whose whole content is one JSON object.
    static Row object(Path file) {
        Lines lines = new Lines(file);
        return new Row(lines, 1, lines.object(1, String.join("\n", lines.all())));
    }

    /// A file of cells between tabs under a line of column names.
    static List<Cells> cells(Path file, String... columns) {
        Lines lines = new Lines(file);
        String head = String.join("\t", columns);
        List<String> texts = lines.all();
        if (texts.isEmpty() || !texts.getFirst().equals(head)) {
            throw lines.refused(1, "the first line names the columns: “%s”, separated by tabs".formatted(head));
        }
        List<Cells> rows = new ArrayList<>();
        for (int i = 1; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                List<String> values = List.of(texts.get(i).split("\t", -1));
                if (values.size() != columns.length) {
                    throw lines.refused(
                            i + 1,
                            "%d cells; write %s, separated by tabs"
                                    .formatted(values.size(), String.join(", ", columns)));
                }
                rows.add(new Cells(lines, i + 1, values));
            }
        }
        return rows;
    }

    private List<String> all() {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new UnreadableFolder("%s is not UTF-8; save it as UTF-8".formatted(file.getFileName()));
        } catch (IOException e) {
            throw new UnreadableFolder("%s could not be read: %s".formatted(file, e.getMessage()));
        }
    }

    private JsonNode object(int line, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // Said below, with the line.
        }
        throw refused(line, "no JSON object; write { … }");
    }

    private UnreadableFolder refused(int line, String problem) {
        return new UnreadableFolder("%s line %d: %s".formatted(file.getFileName(), line, problem));
    }
}
