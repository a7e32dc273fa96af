package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.duijie.domain.Disclosure;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.access.Visibility;
import org.duijie.matcher.feature.OfferSide;

/// What the ranker looks at, read from the columns of the levels that the viewer may read: the highest counts.
final class StoredSides {
    private final IndexSearcher searcher;
    private final Viewer viewer;

    StoredSides(IndexSearcher searcher, Viewer viewer) {
        this.searcher = searcher;
        this.viewer = viewer;
    }

    /// The sides of documents, which must be in rising order; none of those that are no offers.
    Map<Integer, OfferSide> of(List<Integer> documents) throws IOException {
        Map<Integer, OfferSide> sides = new HashMap<>();
        for (Disclosure level : Disclosure.values()) {
            Visibility readers = ReadingPolicy.fieldsOf(viewer, level);
            if (!(readers instanceof Visibility.Nothing)) {
                Set<Integer> readable = ReadableDocuments.of(documents, readers, searcher);
                for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                    read(
                            leaf,
                            level,
                            documents.stream().filter(readable::contains).toList(),
                            sides);
                }
            }
        }
        return sides;
    }

    private static void read(
            LeafReaderContext leaf, Disclosure level, List<Integer> documents, Map<Integer, OfferSide> sides)
            throws IOException {
        BinaryDocValues column = leaf.reader().getBinaryDocValues(Fields.side(level));
        if (column == null) {
            return;
        }
        List<Packed> found = new ArrayList<>(documents.size());
        for (int document : documents) {
            int here = document - leaf.docBase;
            if (here >= 0 && here < leaf.reader().maxDoc() && column.advanceExact(here)) {
                found.add(new Packed(document, BytesRef.deepCopyOf(column.binaryValue())));
            }
        }
        // A column is read by one thread; what was read is unpacked by several.
        List<OfferSide> unpacked = found.parallelStream().map(Packed::side).toList();
        for (int i = 0; i < unpacked.size(); i++) {
            sides.put(found.get(i).document(), unpacked.get(i));
        }
    }

    private record Packed(int document, BytesRef bytes) {
        OfferSide side() {
            return OfferSide.unpacked(bytes.bytes, bytes.offset);
        }
    }
}
