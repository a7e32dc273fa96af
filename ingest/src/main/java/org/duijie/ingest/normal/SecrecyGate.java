package org.duijie.ingest.normal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.duijie.domain.PartialDate;
import org.duijie.domain.SecrecyReview;
import org.duijie.ingest.cell.SecrecyCell;
import org.duijie.ingest.heading.Columns;

/// The gate before everything else: only what somebody stated to be public goes on. Nothing that is stopped here is
/// ever
/// repeated in a message, because a report is not a place for a secret.
final class SecrecyGate {
    private final SecrecyCell statements;
    private final Settings settings;

    SecrecyGate(Lexicon lexicon, Settings settings) {
        this.statements = lexicon.secrecy();
        this.settings = settings;
    }

    /// Who stated it, the row itself or the file. The unit is filled in once it is read.
    SecrecyReview require(Map<String, JsonNode> cells, Columns columns) {
        boolean stated = false;
        for (Columns.Column column : columns.of("secrecy")) {
            JsonNode cell = cells.get(column.heading());
            stated |= cell != null
                    && statedPublic(column.heading(), cell.isContainerNode() ? cell.toString() : cell.asText(""));
        }
        cells.forEach(SecrecyGate::refuseStamp);
        if (stated) {
            return new SecrecyReview(SecrecyReview.Scope.RECORD, "", "", PartialDate.UNKNOWN);
        }
        if (settings.attestedBy().isEmpty()) {
            throw refusal(
                    heading(columns),
                    "secrecy.unstated",
                    "nobody states that this row is no secret: write 公开 into its 密级 column, or attest for the file (--attested-by NAME)");
        }
        return new SecrecyReview(SecrecyReview.Scope.FILE, "", settings.attestedBy(), PartialDate.UNKNOWN);
    }

    private boolean statedPublic(String heading, String cell) {
        return switch (statements.read(heading, cell)) {
            case PUBLIC -> true;
            case SILENT -> false;
            case REFUSED ->
                throw refusal(
                        heading,
                        "secrecy.refused",
                        "this row does not state that it is public: only 公开 (public) records may enter, and this one was not kept");
        };
    }

    private static void refuseStamp(String heading, JsonNode cell) {
        if (SecrecyCell.isStamped(cell.isContainerNode() ? cell.toString() : cell.asText(""))) {
            throw refusal(
                    heading,
                    "secrecy.refused",
                    "this row carries the stamp of a classified document: it was not kept; report it to your secrecy office");
        }
    }

    private static String heading(Columns columns) {
        List<Columns.Column> written = columns.of("secrecy");
        return written.isEmpty() ? "密级" : written.getFirst().heading();
    }

    private static RowFault refusal(String heading, String code, String message) {
        return new RowFault(new Finding(heading, code, message), "");
    }
}
