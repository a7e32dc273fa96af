package org.duijie.bench.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.bench.Scratch;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Match;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.Matchmaker;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.OfferSource;
import org.duijie.matcher.OpenReading;
import org.duijie.matcher.TermStatistics;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.duijie.models.Encoder;
import org.duijie.models.rank.RankModel;

/// Records in an index of their own, as a stranger may read them, in a folder that goes when the shelf is closed.
final class Shelf implements AutoCloseable {
    static final Viewer STRANGER = new Viewer.Anonymous();
    private static final int BATCH = 1_024;
    private static final int CANDIDATES = 200;

    private final Scratch scratch;
    private final LuceneCatalogueIndex index;
    private final Matchmaker matchmaker;
    private final Map<RecordId, Offer> offers = new HashMap<>();
    private final Encoder encoder;
    private final RankModel model;

    Shelf(List<CatalogueRecord> records, Encoder encoder, RankModel model) throws IOException {
        this.scratch = Scratch.folder("shelf");
        this.encoder = encoder;
        this.model = model;
        this.index = LuceneCatalogueIndex.open(scratch.folder(), encoder.id());
        for (int from = 0; from < records.size(); from += BATCH) {
            put(records.subList(from, Math.min(records.size(), from + BATCH)));
        }
        index.commit(0);
        this.matchmaker = new Matchmaker(index, encoder, model, this::known);
    }

    private void put(List<CatalogueRecord> batch) {
        List<OpenReading> readings = OpenReading.of(
                encoder,
                batch.stream().map(record -> record.texts(Disclosure.PUBLIC)).toList());
        List<IndexDocument> documents = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            CatalogueRecord record = batch.get(i);
            if (record instanceof Offer offer) {
                offers.put(offer.id(), offer);
                OpenReading reading = readings.get(i);
                documents.add(new IndexDocument(offer, reading.common(), reading.english()));
            } else {
                documents.add(new IndexDocument(record, Map.of()));
            }
        }
        index.put(documents);
    }

    private List<OfferSource.Versioned> known(Viewer viewer, Collection<RecordId> ids) {
        return ids.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .map(offer -> new OfferSource.Versioned(offer, 1))
                .toList();
    }

    Optional<Offer> find(RecordId id) {
        return Optional.ofNullable(offers.get(id));
    }

    Encoder encoder() {
        return encoder;
    }

    RankModel model() {
        return model;
    }

    TermStatistics statistics() {
        return index.statistics();
    }

    List<Candidate> candidates(Need need, NeedVectors vectors) {
        return index.candidates(STRANGER, need, vectors, Offer.Kind.BY_DEFAULT, CANDIDATES);
    }

    List<Match> matches(Need need, NeedVectors vectors, int shown) {
        return matchmaker
                .match(STRANGER, need, vectors, Offer.Kind.BY_DEFAULT, shown)
                .matches();
    }

    @Override
    public void close() throws IOException {
        index.close();
        scratch.close();
    }
}
