package org.duijie.matcher.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.OpenReading;
import org.duijie.matcher.Pairings;
import org.duijie.matcher.feature.Pairing;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.duijie.models.Encoder;
import org.duijie.models.rank.Cases;

/// The offers of a judged set in an index of their own, in a folder that goes when the pool is closed.
final class Pool implements AutoCloseable {
    static final Viewer HOUSE = new Viewer.Steward("evaluate");
    private static final int BATCH = 1_024;

    private final Path folder;
    private final LuceneCatalogueIndex index;
    private final Encoder encoder;
    private final Map<String, NeedVectors> needVectors = new HashMap<>();

    private Pool(Path folder, LuceneCatalogueIndex index, Encoder encoder) {
        this.folder = folder;
        this.index = index;
        this.encoder = encoder;
    }

    static Pool of(List<Offer> offers, Encoder encoder) {
        try {
            Path folder = Files.createTempDirectory("duijie-pool");
            LuceneCatalogueIndex index = LuceneCatalogueIndex.open(folder, encoder.id());
            for (int from = 0; from < offers.size(); from += BATCH) {
                put(index, encoder, offers.subList(from, Math.min(offers.size(), from + BATCH)));
            }
            index.commit(0);
            return new Pool(folder, index, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for the pool", e);
        }
    }

    private static void put(LuceneCatalogueIndex index, Encoder encoder, List<Offer> batch) {
        List<OpenReading> readings =
                OpenReading.of(encoder, batch.stream().map(Offer::texts).toList());
        List<IndexDocument> documents = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            OpenReading reading = readings.get(i);
            documents.add(new IndexDocument(batch.get(i), reading.common(), reading.english()));
        }
        index.put(documents);
    }

    List<Candidate> retrieve(Need need, int limit) {
        return index.candidates(HOUSE, need, vectors(need), Set.of(Offer.Kind.ACHIEVEMENT), limit);
    }

    /// The judged offers beside the need, with the list's statistics taken from what `retrieved` holds.
    List<Pairing> pair(Need need, List<Candidate> retrieved, Collection<RecordId> judged) {
        List<Candidate> examined = index.examine(HOUSE, vectors(need), judged);
        return Pairings.of(need, retrieved, examined, index.statistics(), Cases.NONE);
    }

    List<Pairing> pair(Need need, List<Candidate> retrieved, Cases cases) {
        return Pairings.of(need, retrieved, List.of(), index.statistics(), cases);
    }

    NeedVectors vectors(Need need) {
        return needVectors.computeIfAbsent(need.whole(), whole -> NeedVectors.of(encoder, need));
    }

    @Override
    public void close() {
        index.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the pool's folder could not be removed", e);
        }
    }
}
