package org.duijie.matcher;

import java.util.List;
import java.util.Map;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.access.Guarded;

/// A record as an index sees it: the record, and the vectors of its text by disclosure level (empty until encoded).
public record IndexDocument(CatalogueRecord record, Map<Disclosure, float[]> vectors) {
    public IndexDocument {
        vectors = Map.copyOf(vectors);
    }

    public Guarded guard() {
        return Guarded.of(record.envelope());
    }

    /// The facet values of the record by facet name.
    public Map<String, List<String>> facets() {
        return Facets.of(record);
    }
}
