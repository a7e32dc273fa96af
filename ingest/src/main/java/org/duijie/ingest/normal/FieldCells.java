package org.duijie.ingest.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.domain.Field;
import org.duijie.domain.Field.Origin;
import org.duijie.domain.Field.Scheme;
import org.duijie.domain.Taxonomy;
import org.duijie.ingest.cell.Excerpt;
import org.duijie.ingest.cell.ListCell;
import org.duijie.ingest.cell.Remarks;

/// 技术领域, 行业分类, IPC and the other classes of a record, each as a code of its taxonomy with the cell beside it.
final class FieldCells {
    private static final Pattern INDUSTRY = Pattern.compile("[A-T]\\d{0,4}|\\d{2,4}");
    private static final Pattern IPC = Pattern.compile("([A-H]\\d{2}[A-Z])\\s*(\\d{1,4}/\\d{2,6})?|[A-H](?:\\d{2})?");
    private static final Pattern LOCARNO = Pattern.compile("(?:LOC[^\\d]*)?(\\d{2}-\\d{2})");
    private static final Pattern DISCIPLINE = Pattern.compile("\\d{3}(?:\\.?\\d{2,4})?");
    private static final Pattern CLC = Pattern.compile("[A-Z]{1,2}[\\d.\\-/+]*");

    private final Taxonomy emerging;
    private final Taxonomy statistics;
    private final Taxonomy policy;
    private final Taxonomy industries;

    FieldCells(Function<String, Taxonomy> taxonomies) {
        this.emerging = taxonomies.apply("fields-sei");
        this.statistics = taxonomies.apply("fields-contract-statistics");
        this.policy = taxonomies.apply("fields-policy");
        this.industries = taxonomies.apply("industries-gbt4754");
    }

    /// All classes that the columns of a row declare.
    List<Field> read(RowCells row) {
        List<Field> classes = new ArrayList<>();
        row.each("field", (cell, remarks) -> declared(cell, remarks).forEach(f -> add(classes, f)));
        row.each("industry", (cell, remarks) -> codes(cell).forEach(c -> add(classes, industry(c, remarks))));
        row.each("ipc", (cell, remarks) -> codes(cell).forEach(c -> add(classes, ipc(c, remarks))));
        row.each("locarno", (cell, remarks) -> codes(cell).forEach(c -> add(classes, ipc(c, remarks))));
        row.each(
                "discipline",
                (cell, remarks) ->
                        codes(cell).forEach(c -> add(classes, patterned(Scheme.GBT13745, DISCIPLINE, c, remarks))));
        row.each(
                "clc",
                (cell, remarks) -> codes(cell).forEach(c -> add(classes, patterned(Scheme.CLC, CLC, c, remarks))));
        return classes;
    }

    private static void add(List<Field> classes, Field field) {
        boolean known = classes.stream()
                .anyMatch(f -> f.scheme() == field.scheme()
                        && f.code().equals(field.code())
                        && !f.code().isEmpty());
        if (!known) {
            classes.add(field);
        }
    }

    private static List<String> codes(String cell) {
        return ListCell.names(cell);
    }

    /// “生物、医药和医疗器械” is one field: a cell is taken apart only as far as it does not resolve whole.
    private List<Field> declared(String cell, Remarks remarks) {
        List<Field> fields = new ArrayList<>();
        for (String clause : ListCell.clauses(cell)) {
            Optional<Field> whole = resolve(clause);
            if (whole.isPresent()) {
                fields.add(whole.get());
            } else {
                ListCell.codes(clause)
                        .forEach(piece -> fields.add(resolve(piece).orElseGet(() -> unknown(piece, remarks))));
            }
        }
        return fields;
    }

    private Optional<Field> resolve(String name) {
        return emerging.resolve(name)
                .map(e -> new Field(Scheme.SEI, e.code(), Origin.DECLARED, name))
                .or(() -> statistics
                        .resolve(name)
                        .map(e -> new Field(Scheme.TECH_MARKET, e.code(), Origin.DECLARED, name)))
                .or(() -> policy.resolve(name).map(e -> new Field(Scheme.SEI, e.parent(), Origin.DECLARED, name)))
                .or(() ->
                        industries.resolve(name).map(e -> new Field(Scheme.GBT4754, e.code(), Origin.DECLARED, name)));
    }

    private Field industry(String cell, Remarks remarks) {
        String code = cell.strip().toUpperCase(Locale.ROOT);
        if (INDUSTRY.matcher(code).matches()) {
            return new Field(Scheme.GBT4754, code, Origin.DECLARED, cell);
        }
        return industries
                .resolve(cell)
                .map(e -> new Field(Scheme.GBT4754, e.code(), Origin.DECLARED, cell))
                .or(() -> resolve(cell))
                .orElseGet(() -> unknown(cell, remarks));
    }

    private static Field ipc(String cell, Remarks remarks) {
        String code = cell.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\(\\d{4}\\.\\d{2}\\).*", "")
                .strip();
        Matcher ipc = IPC.matcher(code);
        if (ipc.matches()) {
            String standard = ipc.group(2) == null ? code : ipc.group(1) + " " + ipc.group(2);
            return new Field(Scheme.IPC, standard, Origin.DECLARED, cell);
        }
        Matcher locarno = LOCARNO.matcher(code);
        return locarno.matches()
                ? new Field(Scheme.LOCARNO, locarno.group(1), Origin.DECLARED, cell)
                : unknown(cell, remarks);
    }

    private static Field patterned(Scheme scheme, Pattern pattern, String cell, Remarks remarks) {
        String code = cell.strip().toUpperCase(Locale.ROOT);
        return pattern.matcher(code).matches()
                ? new Field(scheme, code, Origin.DECLARED, cell)
                : unknown(cell, remarks);
    }

    private static Field unknown(String cell, Remarks remarks) {
        remarks.add(
                "value.unknown",
                "“%s” is in no classification that this catalogue knows and was kept as written"
                        .formatted(Excerpt.of(cell)));
        return new Field(Scheme.OTHER, "", Origin.DECLARED, cell);
    }
}
