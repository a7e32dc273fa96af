package org.duijie.ingest.normal;

import java.util.function.Function;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Taxonomy;
import org.duijie.ingest.cell.DisclosureCell;
import org.duijie.ingest.cell.RegionCell;
import org.duijie.ingest.cell.SecrecyCell;
import org.duijie.ingest.cell.Vocabularies;
import org.duijie.ingest.heading.Headings;

/// Everything that is looked up while rows are read: built once, used by all files.
public final class Lexicon {
    private final Headings headings;
    private final Vocabularies vocabularies;
    private final RegionCell regions;
    private final SecrecyCell secrecy;
    private final DisclosureCell disclosure;
    private final FieldCells fields;

    /// Builds a lexicon.
    ///
    /// @param taxonomies a taxonomy by its id
    public Lexicon(Headings headings, Function<String, Taxonomy> taxonomies) {
        this.headings = headings;
        this.vocabularies = Vocabularies.shipped(taxonomies);
        this.regions = new RegionCell(taxonomies.apply("regions-gbt2260"));
        this.secrecy = new SecrecyCell(vocabularies);
        this.disclosure = new DisclosureCell(vocabularies.of(Disclosure.class));
        this.fields = new FieldCells(taxonomies);
    }

    private Lexicon(Headings headings, Lexicon other) {
        this.headings = headings;
        this.vocabularies = other.vocabularies;
        this.regions = other.regions;
        this.secrecy = other.secrecy;
        this.disclosure = other.disclosure;
        this.fields = other.fields;
    }

    /// The same lexicon with other headings.
    public Lexicon with(Headings others) {
        return new Lexicon(others, this);
    }

    public Headings headings() {
        return headings;
    }

    Vocabularies vocabularies() {
        return vocabularies;
    }

    RegionCell regions() {
        return regions;
    }

    SecrecyCell secrecy() {
        return secrecy;
    }

    DisclosureCell disclosure() {
        return disclosure;
    }

    FieldCells fields() {
        return fields;
    }
}
