package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// Looks up many terms of one field. A need has hundreds, and Lucene's own way begins anew with each. For one thread.
final class TermLookup {
    private final IndexReaderContext top;
    private final List<Leaf> leaves = new ArrayList<>();

    /// A segment that has the field.
    private record Leaf(int number, TermsEnum terms) {}

    TermLookup(IndexReaderContext top, String field) throws IOException {
        this.top = top;
        for (LeafReaderContext leaf : top.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                leaves.add(new Leaf(leaf.ord, terms.iterator()));
            }
        }
    }

    /// Where a term stands in the index; its frequency is 0 if nowhere.
    TermStates find(String term) throws IOException {
        BytesRef bytes = new BytesRef(term);
        TermStates found = new TermStates(top);
        for (Leaf leaf : leaves) {
            TermsEnum terms = leaf.terms();
            if (terms.seekExact(bytes)) {
                found.register(terms.termState(), leaf.number(), terms.docFreq(), terms.totalTermFreq());
            }
        }
        return found;
    }
}
