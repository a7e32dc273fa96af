package org.duijie.ingest.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.domain.Link;
import org.duijie.domain.RecordId;

/// 关联: “专利:PAT-IT-003；报告:REP-1；标准:GB/T 1234-2010”, and plain lists of keys of one kind.
public final class LinkCell {
    private static final Pattern LINK = Pattern.compile("([^:：]{1,20})[:：]\\s*(.+)");

    private final Vocabulary<Link.Kind> kinds;
    private final String sourceSystem;

    public LinkCell(Vocabulary<Link.Kind> kinds, String sourceSystem) {
        this.kinds = kinds;
        this.sourceSystem = sourceSystem;
    }

    public List<Link> read(String cell, Remarks remarks) {
        List<Link> links = new ArrayList<>();
        for (String item : ListCell.clauses(cell)) {
            Matcher link = LINK.matcher(item);
            if (link.matches()) {
                Link.Kind kind = kinds.find(link.group(1)).orElse(Link.Kind.OTHER);
                String identifier =
                        kind == Link.Kind.OTHER ? item : link.group(2).strip();
                links.add(link(kind, identifier));
                remarkUnknown(link.group(1), remarks);
            } else {
                links.add(link(Link.Kind.OTHER, item));
            }
        }
        return links;
    }

    private void remarkUnknown(String word, Remarks remarks) {
        if (kinds.find(word).isEmpty()) {
            remarks.add(
                    "value.unknown", "“%s” is no known kind of link and was kept as OTHER".formatted(Excerpt.of(word)));
        }
    }

    /// A link to a record of the same source is resolved at once, because the id follows from the key.
    public Link link(Link.Kind kind, String identifier) {
        RecordId target = switch (kind) {
            case PATENT, ACHIEVEMENT, PERSON -> RecordId.of(sourceSystem, identifier);
            case REPORT, PAPER, STANDARD, AWARD, PROJECT, PLATFORM, ORGANISATION, OTHER -> RecordId.UNKNOWN;
        };
        return new Link(kind, identifier, target);
    }
}
