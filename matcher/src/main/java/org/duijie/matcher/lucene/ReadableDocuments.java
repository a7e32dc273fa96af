package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.duijie.domain.access.Visibility;

/// Asks for a few documents whether a viewer may read them.
final class ReadableDocuments {
    private ReadableDocuments() {}

    /// Which of `documents` (in rising order) the filter admits, without looking at the rest of the index.
    static Set<Integer> of(List<Integer> documents, Visibility readers, IndexSearcher searcher) throws IOException {
        if (readers instanceof Visibility.Everything) {
            return Set.copyOf(documents);
        }
        Set<Integer> readable = new HashSet<>();
        Weight filter =
                searcher.createWeight(searcher.rewrite(VisibilityFilter.of(readers)), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = filter.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator admitted = scorer.iterator();
                int end = leaf.docBase + leaf.reader().maxDoc();
                for (int document : documents) {
                    int here = document - leaf.docBase;
                    boolean inLeaf = here >= 0 && document < end;
                    if (inLeaf
                            && admitted.docID() <= here
                            && (admitted.docID() == here || admitted.advance(here) == here)) {
                        readable.add(document);
                    }
                }
            }
        }
        return readable;
    }
}
