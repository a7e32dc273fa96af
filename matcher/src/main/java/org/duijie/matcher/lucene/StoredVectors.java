package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;

/// The vectors that a segment holds in one field, read in rising order of documents.
final class StoredVectors {
    private final Optional<FloatVectorValues> values;
    private final Optional<KnnVectorValues.DocIndexIterator> iterator;
    private final int base;
    private final int end;

    private StoredVectors(Optional<FloatVectorValues> values, LeafReaderContext leaf) {
        this.values = values;
        this.iterator = values.map(FloatVectorValues::iterator);
        this.base = leaf.docBase;
        this.end = leaf.docBase + leaf.reader().maxDoc();
    }

    static StoredVectors of(LeafReaderContext leaf, String field) throws IOException {
        return new StoredVectors(Optional.ofNullable(leaf.reader().getFloatVectorValues(field)), leaf);
    }

    /// The vector of a document, if it is of this segment and has one. Documents must be asked for in rising order. The
    /// numbers are good until the next one is asked for: whoever keeps them copies them.
    Optional<float[]> at(int document) throws IOException {
        if (iterator.isEmpty() || document < base || document >= end) {
            return Optional.empty();
        }
        KnnVectorValues.DocIndexIterator at = iterator.get();
        int wanted = document - base;
        if (wanted > at.docID()) {
            at.advance(wanted);
        }
        return wanted == at.docID() ? Optional.of(values.orElseThrow().vectorValue(at.index())) : Optional.empty();
    }
}
