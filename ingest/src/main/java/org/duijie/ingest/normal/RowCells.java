package org.duijie.ingest.normal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.duijie.domain.Coded;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.Price;
import org.duijie.domain.text.CanonicalText;
import org.duijie.ingest.cell.CellFault;
import org.duijie.ingest.cell.DateCell;
import org.duijie.ingest.cell.Excerpt;
import org.duijie.ingest.cell.ListCell;
import org.duijie.ingest.cell.MoneyCell;
import org.duijie.ingest.cell.PartyCell;
import org.duijie.ingest.cell.Remarks;
import org.duijie.ingest.cell.Vocabulary;
import org.duijie.ingest.heading.Columns;
import org.duijie.ingest.source.RowSource;

/// A row as its normaliser sees it: cells by field, read as what they should be, faults under the column's own heading.
final class RowCells {
    /// What people put into a cell to say that there is nothing.
    private static final Set<String> NOTHING =
            Set.of("-", "--", "—", "——", "/", "无", "暂无", "n/a", "na", "null", "none");

    private final Map<String, JsonNode> cells;
    private final Columns columns;
    private final Lexicon lexicon;
    private final Settings settings;
    private final List<Finding> remarks;

    RowCells(Map<String, JsonNode> cells, Columns columns, Lexicon lexicon, Settings settings, List<Finding> remarks) {
        this.cells = cells;
        this.columns = columns;
        this.lexicon = lexicon;
        this.settings = settings;
        this.remarks = remarks;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Settings settings() {
        return settings;
    }

    private Optional<FoundCell> find(String field) {
        for (Columns.Column column : columns.of(field)) {
            JsonNode node = cells.get(column.heading());
            if (node != null && !RowSource.isBlank(node)) {
                return Optional.of(new FoundCell(column, node));
            }
        }
        return Optional.empty();
    }

    boolean has(String field) {
        return find(field).isPresent();
    }

    /// The column of a field as written in the file, or its usual heading where the file has none.
    String heading(String field) {
        return find(field)
                .map(FoundCell::heading)
                .or(() -> columns.of(field).stream().findFirst().map(Columns.Column::heading))
                .orElseGet(() -> lexicon.headings().usual(settings.kind(), field));
    }

    String text(String field) {
        return find(field).map(FoundCell::text).orElse("");
    }

    CanonicalText prose(String field) {
        return CanonicalText.of(text(field));
    }

    String required(String field) {
        String text = text(field);
        if (CanonicalText.of(text).isEmpty()) {
            throw missing(field);
        }
        return text;
    }

    RowFault missing(String field) {
        String heading = heading(field);
        return fault(
                field,
                "field.missing",
                "the column “%s” is empty or missing, and every %s has one: fill it in"
                        .formatted(heading, settings.kind().name().toLowerCase(Locale.ROOT)));
    }

    RowFault fault(String field, String code, String message) {
        return new RowFault(new Finding(heading(field), code, message), "");
    }

    void remark(String field, String code, String message) {
        remarks.add(new Finding(heading(field), code, message));
    }

    /// Reads a cell with `reader`, or takes `blank` where there is none.
    <T> T read(String field, T blank, BiFunction<String, Remarks, T> reader) {
        Optional<FoundCell> cell = find(field);
        if (cell.isEmpty()) {
            return blank;
        }
        String heading = cell.get().heading();
        String text = cell.get().text();
        try {
            return reader.apply(text, remark -> remarks.add(new Finding(heading, remark.code(), remark.message())));
        } catch (CellFault fault) {
            throw new RowFault(new Finding(heading, fault.code(), fault.explanation()), Excerpt.of(text));
        }
    }

    /// The same for cells that hold a figure or a date, where “-” and “无” mean nothing.
    <T> T figure(String field, T blank, BiFunction<String, Remarks, T> reader) {
        return NOTHING.contains(text(field).toLowerCase(Locale.ROOT)) ? blank : read(field, blank, reader);
    }

    void each(String field, BiConsumer<String, Remarks> reader) {
        figure(field, "", (cell, remark) -> {
            reader.accept(cell, remark);
            return "";
        });
    }

    PartialDate date(String field) {
        return figure(field, PartialDate.UNKNOWN, DateCell::read);
    }

    Price price(String field) {
        String unit = find(field).map(cell -> cell.column().unit()).orElse("");
        String named = unit.isEmpty() ? settings.moneyUnit() : unit;
        return figure(field, Price.UNKNOWN, (cell, remark) -> MoneyCell.read(cell, named, remark));
    }

    List<String> words(String field) {
        return items(field, ListCell::words);
    }

    /// Titles or whole lines: a JSON list as it is, a text by its semicolons and line ends.
    List<String> lines(String field) {
        return items(field, ListCell::clauses);
    }

    List<Party> parties(String field) {
        return PartyCell.read(items(field, ListCell::names));
    }

    Party party(String field) {
        return parties(field).stream().findFirst().orElse(Party.NONE);
    }

    private List<String> items(String field, Function<String, List<String>> split) {
        return find(field).map(cell -> cell.items(split)).orElse(List.of());
    }

    /// The code of a cell with the cell beside it.
    <E extends Enum<E>> Coded<E> code(String field, Class<E> codes, E blank, E unknown) {
        return read(
                field,
                new Coded<>(blank, ""),
                (cell, remark) ->
                        meansNothing(cell, codes) ? new Coded<>(blank, cell) : coded(cell, codes, unknown, remark));
    }

    /// “无” is a value where the vocabulary says so, and no value elsewhere.
    private <E extends Enum<E>> boolean meansNothing(String cell, Class<E> codes) {
        return NOTHING.contains(cell.toLowerCase(Locale.ROOT))
                && lexicon.vocabularies().of(codes).find(cell).isEmpty();
    }

    <E extends Enum<E>> Coded<E> coded(String word, Class<E> codes, E unknown, Remarks remark) {
        Optional<E> code = lexicon.vocabularies().of(codes).find(word);
        if (code.isEmpty()) {
            remark.add(
                    "value.unknown",
                    "“%s” is not a value known here and was kept as %s".formatted(Excerpt.of(word), unknown));
        }
        return new Coded<>(code.orElse(unknown), word);
    }

    /// The codes of a list; a piece is taken apart further only where it means nothing whole (“入门费+提成”).
    <E extends Enum<E>> List<Coded<E>> codes(String field, Class<E> codes, E unknown) {
        Vocabulary<E> vocabulary = lexicon.vocabularies().of(codes);
        List<Coded<E>> found = new ArrayList<>();
        read(field, "", (cell, remark) -> {
            for (String piece : meansNothing(cell, codes) ? List.<String>of() : ListCell.clauses(cell)) {
                List<String> words = vocabulary.find(piece).isPresent() ? List.of(piece) : ListCell.codes(piece);
                words.forEach(word -> found.add(coded(word, codes, unknown, remark)));
            }
            return "";
        });
        return found;
    }

    /// 是 or 否; `otherwise` where the cell says neither.
    boolean yes(String field, String words, boolean otherwise) {
        String key = text(field).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s]|[（(].*[)）]", "");
        if (key.isEmpty()) {
            return false;
        }
        if (lexicon.vocabularies().words(words, "YES").contains(key)) {
            return true;
        }
        if (!lexicon.vocabularies().words(words, "NO").contains(key)) {
            remark(
                    field,
                    "value.unknown",
                    "“%s” says neither yes nor no and was read as %s"
                            .formatted(Excerpt.of(text(field)), otherwise ? "是" : "否"));
            return otherwise;
        }
        return false;
    }

    /// The objects nested in a cell of JSON, each read by the headings of `section`.
    List<RowCells> nested(String field, String section) {
        Optional<FoundCell> cell = find(field);
        if (cell.isEmpty()) {
            return List.of();
        }
        List<Map<String, JsonNode>> objects = cell.get().objects();
        if (objects.isEmpty()) {
            throw fault(
                    field,
                    "field.nested",
                    "“%s” holds text where objects are expected: write [{…}, …] in a .jsonl file"
                            .formatted(heading(field)));
        }
        return objects.stream().map(inner -> inside(field, section, inner)).toList();
    }

    private RowCells inside(String field, String section, Map<String, JsonNode> inner) {
        Columns meaning = lexicon.headings().nested(section, List.copyOf(inner.keySet()));
        for (String key : meaning.unknown()) {
            remark(field, "heading.unknown", "the key “%s” is not known here and was left out".formatted(key));
        }
        return new RowCells(inner, meaning, lexicon, settings, remarks);
    }
}
