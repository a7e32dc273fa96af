package org.duijie.ingest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What an ingestion did: `accepted` rows are new, and the four counts add up to the rows.
public record Report(
        String source,
        int accepted,
        int updated,
        int unchanged,
        List<Outcome.Rejected> rejected,
        List<Note> warnings,
        Duration took) {
    public Report {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }

    public int rows() {
        return accepted + updated + unchanged + rejected.size();
    }

    public String toJson() {
        StringWriter text = new StringWriter();
        try {
            writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Writes the report in the form that the contract promises, in UTF-8 if `out` does, and leaves `out` open.
    public void writeTo(Writer out) throws IOException {
        JsonGenerator json = new ObjectMapper().getFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("source", source);
        json.writeNumberField("rows", rows());
        json.writeNumberField("accepted", accepted);
        json.writeNumberField("updated", updated);
        json.writeNumberField("unchanged", unchanged);
        json.writeArrayFieldStart("rejected");
        for (Outcome.Rejected row : rejected) {
            json.writeStartObject();
            writeFinding(json, row.line(), row.field(), row.code(), row.message());
            if (row.value().isPresent()) {
                json.writeStringField("value", row.value().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (Note note : warnings) {
            json.writeStartObject();
            writeFinding(json, note.line(), note.field(), note.code(), note.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField(
                "seconds", BigDecimal.valueOf(took.toMillis()).movePointLeft(3).setScale(3, RoundingMode.UNNECESSARY));
        json.writeEndObject();
        json.close();
    }

    private static void writeFinding(JsonGenerator json, int line, String field, String code, String message)
            throws IOException {
        json.writeNumberField("line", line);
        json.writeStringField("field", field);
        json.writeStringField("code", code);
        json.writeStringField("message", message);
    }

    /// A report in the making: rows are added as they come, and the counts of what the catalogue did with them at the
    /// end.
    public static final class Draft {
        private final String source;
        private final long began = System.nanoTime();
        private final List<Outcome.Rejected> rejected = new ArrayList<>();
        private final List<Note> warnings = new ArrayList<>();

        public Draft(String source) {
            this.source = source;
        }

        public void add(Outcome outcome) {
            switch (outcome) {
                case Outcome.Accepted accepted -> warnings.addAll(accepted.warnings());
                case Outcome.Rejected row -> rejected.add(row);
            }
        }

        public void addNotices(List<Note> notices) {
            warnings.addAll(0, notices);
        }

        public Report finish(int accepted, int updated, int unchanged) {
            return new Report(
                    source,
                    accepted,
                    updated,
                    unchanged,
                    rejected,
                    warnings,
                    Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
