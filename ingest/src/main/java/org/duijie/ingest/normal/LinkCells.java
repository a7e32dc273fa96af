package org.duijie.ingest.normal;

import java.util.ArrayList;
import java.util.List;
import org.duijie.domain.Link;
import org.duijie.ingest.cell.LinkCell;

/// Links of a row: those that name their kind, and the columns whose heading does.
final class LinkCells {
    private final RowCells row;
    private final LinkCell reader;
    private final List<Link> links = new ArrayList<>();

    LinkCells(RowCells row) {
        this.row = row;
        this.reader = new LinkCell(
                row.lexicon().vocabularies().of(Link.Kind.class), row.settings().sourceSystem());
        row.each("links", (cell, remarks) -> reader.read(cell, remarks).forEach(this::add));
    }

    /// Adds the keys in the column `field` as links of one kind.
    LinkCells with(String field, Link.Kind kind) {
        row.words(field).forEach(key -> add(reader.link(kind, key)));
        return this;
    }

    private void add(Link link) {
        if (!links.contains(link)) {
            links.add(link);
        }
    }

    List<Link> all() {
        return links;
    }
}
