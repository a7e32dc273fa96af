package org.duijie.ingest.cell;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.domain.Disclosure;
import org.duijie.domain.FieldDisclosure;

/// 披露范围: “背景=PUBLIC；主要技术难题=PUBLIC”, or one level for the whole record.
///
/// A level or a field that cannot be read refuses the row: passing over it could show what its owner meant to keep.
public final class DisclosureCell {
    private static final Pattern PAIR = Pattern.compile("([^=＝:：]+)[=＝:：](.+)");

    private final Vocabulary<Disclosure> levels;

    public DisclosureCell(Vocabulary<Disclosure> levels) {
        this.levels = levels;
    }

    /// Who may know of the record, and what differs field by field.
    public record Disclosed(Disclosure record, FieldDisclosure fields) {}

    /// Reads a cell.
    ///
    /// @param fieldOf the contract's name of the field that a heading means, or an empty string
    /// @param governed the fields that have a disclosure of their own
    public Disclosed read(String cell, UnaryOperator<String> fieldOf, Set<String> governed) {
        Disclosure record = Disclosure.PUBLIC;
        Map<String, Disclosure> fields = new TreeMap<>();
        for (String item : ListCell.clauses(cell)) {
            Matcher pair = PAIR.matcher(item);
            if (pair.matches()) {
                Disclosure level = level(pair.group(2));
                String field = field(pair.group(1).strip(), level, fieldOf, governed);
                fields.put(field, level);
            } else {
                record = level(item);
            }
        }
        fields.keySet().retainAll(governed);
        return new Disclosed(record, new FieldDisclosure(fields));
    }

    /// A column without a disclosure of its own is public, so only “public” can be said of it.
    private static String field(String heading, Disclosure level, UnaryOperator<String> fieldOf, Set<String> governed) {
        String field = fieldOf.apply(heading);
        if (field.isEmpty() || (!governed.contains(field) && level != Disclosure.PUBLIC)) {
            throw new CellFault(
                    "disclosure.field",
                    "“%s” is no column that can be withheld on its own: name one of %s, or withhold the whole record"
                            .formatted(Excerpt.of(heading), new TreeSet<>(governed)));
        }
        return field;
    }

    private Disclosure level(String word) {
        return levels.find(word)
                .orElseThrow(() -> new CellFault(
                        "disclosure.level",
                        "“%s” is no level of disclosure: write PUBLIC, REGISTERED, MEMBERS, INVITED or OWNER"
                                .formatted(Excerpt.of(word))));
    }
}
