package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.FieldDoc;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.SearchResult;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.text.synonym.Synonyms;

/// Searches page by page. Each page is a search of its own in what is there and visible now; what it remembers of the
/// page before is where that ended and what it was ranked by (docs/adr/0023-stable-cursors.md).
final class PagedSearch {
    private final KeptFrequencies kept = new KeptFrequencies();
    private final Synonyms synonyms;

    PagedSearch(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    SearchResult run(IndexReader reader, Viewer viewer, TermStatistics statistics, SearchQuery query)
            throws IOException {
        Optional<PageEnd> after = query.cursor().map(cursor -> PageEnd.of(cursor, query));
        Frequencies frequencies = after.map(end -> kept.of(end.frequencies())).orElseGet(kept::none);
        SteadySearcher searcher = new SteadySearcher(reader, frequencies);
        return new CatalogueSearch(searcher, viewer, frequencies.rarities(statistics), synonyms)
                .run(query, after, last -> end(query, last, frequencies).cursor(query));
    }

    private PageEnd end(SearchQuery query, FieldDoc last, Frequencies frequencies) {
        return query.text().isBlank() ? PageEnd.ofListing(last) : PageEnd.ofSearch(last, kept.keep(frequencies));
    }
}
