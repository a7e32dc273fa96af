package org.duijie.matcher;

import java.util.List;
import java.util.Map;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.access.Guarded;

/// A record as an index sees it: the record, and what encoders make of its text (nothing until encoded).
///
/// @param common in the space where all texts meet
/// @param english of English text, in the space where only English texts meet
/// @param linked the titles of records that this one links to, as far as everyone may read them
/// @param version of the record in its store; 0 where there is no store
public record IndexDocument(
        CatalogueRecord record, Reading common, Reading english, List<String> linked, long version) {
    public IndexDocument {
        linked = List.copyOf(linked);
    }

    public IndexDocument(CatalogueRecord record, Reading common, Reading english) {
        this(record, common, english, List.of(), 0);
    }

    public IndexDocument(CatalogueRecord record, Map<Disclosure, float[]> vectors) {
        this(record, new Reading(vectors, Map.of()), Reading.NONE);
    }

    public IndexDocument linkedTo(List<String> titles) {
        return new IndexDocument(record, common, english, titles, version);
    }

    public IndexDocument at(long stored) {
        return new IndexDocument(record, common, english, linked, stored);
    }

    /// The vectors of all text, where all texts meet.
    public Map<Disclosure, float[]> vectors() {
        return common.wholes();
    }

    public Guarded guard() {
        return Guarded.of(record.envelope());
    }

    /// The facet values of the record by facet name.
    public Map<String, List<String>> facets() {
        return Facets.of(record);
    }
}
