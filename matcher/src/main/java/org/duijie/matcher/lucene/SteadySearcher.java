package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/// Finds what is there now, and ranks it by what the first page of a search was ranked by.
final class SteadySearcher extends PartedSearcher {
    private final Frequencies frequencies;

    SteadySearcher(IndexReader reader, Frequencies frequencies) {
        super(reader);
        this.frequencies = frequencies;
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        return frequencies
                .field(field, Optional.ofNullable(super.collectionStatistics(field)))
                .orElse(null);
    }

    @Override
    public TermStatistics termStatistics(Term term, int documents, long occurrences) throws IOException {
        CollectionStatistics field = collectionStatistics(term.field());
        long most = field == null ? documents : field.docCount();
        int then = frequencies.documents(term, documents, most);
        return new TermStatistics(term.bytes(), then, Math.max(then, occurrences));
    }
}
