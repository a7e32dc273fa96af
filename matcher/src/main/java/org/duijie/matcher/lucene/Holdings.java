package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.duijie.domain.RecordId;

/// Reads which version of each record an index holds.
final class Holdings {
    private Holdings() {}

    static Map<RecordId, Long> of(IndexReader reader) throws IOException {
        Map<RecordId, Long> held = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            BinaryDocValues keys = DocValues.getBinary(leaf.reader(), Fields.KEY);
            NumericDocValues versions = DocValues.getNumeric(leaf.reader(), Fields.VERSION);
            for (int doc = keys.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = keys.nextDoc()) {
                if ((live == null || live.get(doc)) && versions.advanceExact(doc)) {
                    held.put(DocumentKey.read(keys.binaryValue()), versions.longValue());
                }
            }
        }
        return held;
    }
}
