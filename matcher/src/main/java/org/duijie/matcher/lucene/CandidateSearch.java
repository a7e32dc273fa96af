package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.Identifiers;
import org.duijie.matcher.Nearness;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.TermStatistics;
import org.duijie.matcher.feature.OfferSide;
import org.duijie.models.text.synonym.Synonyms;

/// Finds offers for a need in two ways, by words and by meaning, apart, and orders both by the sum of the two. What the
/// need names by a number comes before both.
/// A kNN clause inside a boolean query would lose Lucene's skipping.
final class CandidateSearch {
    /// What the best match by words is worth beside a cosine. From .15 to .30 the figures hardly change.
    private static final double WORDS = 0.25;

    /// A need in Chinese is searched a second time, by a meaning moved towards the few offers that answer it best at
    /// first sight: docs/relevance-log.md.
    private static final int FEEDBACK = 5;

    private static final double FEEDBACK_SHARE = 0.5;

    /// At first sight it looks no deeper.
    private static final int FIRST_SIGHT = 50;

    /// More than words and meaning can reach together.
    private static final double NAMED = 2;

    /// A standard may be linked by many.
    private static final int MOST_NAMED = 50;

    /// Each way looks this many times deeper than the list is long: an offer that both find late may be among the best.
    private static final int DEEPER = 2;

    private final IndexSearcher searcher;
    private final Viewer viewer;
    private final MeaningSearch meaning;
    private final TermStatistics statistics;
    private final Synonyms synonyms;

    CandidateSearch(
            IndexSearcher searcher, Viewer viewer, NeedVectors vectors, TermStatistics statistics, Synonyms synonyms) {
        this.synonyms = synonyms;
        this.statistics = statistics;
        this.searcher = searcher;
        this.viewer = viewer;
        this.meaning = new MeaningSearch(searcher, viewer, vectors);
    }

    /// A document on its way to becoming a candidate: its share of the best score by words, and its ranks.
    private static final class Found {
        private double words;
        private Set<String> named = Set.of();
        private int lexicalRank;
        private int denseRank;
    }

    List<Candidate> find(Need need, Set<Offer.Kind> kinds, int limit) throws IOException {
        Query wanted = offers(kinds);
        ForkJoinTask<ScoreDoc[]> firstSight = ForkJoinTask.adapt(
                        () -> meaning.movable() ? meaning.offers(wanted, FIRST_SIGHT) : new ScoreDoc[0])
                .fork();
        ScoreDoc[] lexical = lexical(need, wanted, DEEPER * limit);
        MeaningSearch near =
                meaning.movable() ? meaning.towards(best(lexical, firstSight.join()), FEEDBACK_SHARE) : meaning;
        return fuse(near, named(need, wanted), lexical, near.offers(wanted, DEEPER * limit), limit);
    }

    /// The few that answer best at first sight.
    private static List<Integer> best(ScoreDoc[] lexical, ScoreDoc[] dense) {
        Map<Integer, Double> scores = new HashMap<>();
        for (ScoreDoc hit : dense) {
            scores.put(hit.doc, (double) hit.score);
        }
        for (ScoreDoc hit : lexical) {
            scores.computeIfPresent(hit.doc, (document, near) -> near + WORDS * share(hit, lexical));
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FEEDBACK)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// What a hit by words is worth beside the best one.
    private static double share(ScoreDoc hit, ScoreDoc[] lexical) {
        return lexical[0].score <= 0 ? 0 : hit.score / lexical[0].score;
    }

    /// The documents that the need names by a number. There is nothing to weigh: they come first.
    private Map<Integer, Set<String>> named(Need need, Query wanted) throws IOException {
        Map<Integer, Set<String>> named = new HashMap<>();
        for (String identifier : Identifiers.in(need.whole())) {
            Query query = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.IDENTIFIER, identifier)), Occur.FILTER)
                    .add(wanted, Occur.FILTER)
                    .build();
            for (ScoreDoc hit : searcher.search(query, MOST_NAMED).scoreDocs) {
                named.computeIfAbsent(hit.doc, doc -> new TreeSet<>()).add(identifier);
            }
        }
        return named;
    }

    /// The same among records of any kinds, whether they can still be had or not.
    List<Candidate> near(Need asked, Set<RecordKind> kinds, int limit) throws IOException {
        ScoreDoc[] dense = meaning.anything(visible(kinds), limit);
        return fuse(meaning, Map.of(), lexical(asked, visible(kinds), limit), dense, limit);
    }

    /// The ids of documents in rising order, from their column: a stored document would have to be unpacked for each.
    private Map<Integer, RecordId> ids(List<Integer> documents) throws IOException {
        Map<Integer, RecordId> ids = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues column = DocValues.getBinary(leaf.reader(), Fields.KEY);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (int document : documents) {
                if (document >= leaf.docBase && document < end && column.advanceExact(document - leaf.docBase)) {
                    ids.put(document, DocumentKey.read(column.binaryValue()));
                }
            }
        }
        return ids;
    }

    private List<Candidate> fuse(
            MeaningSearch near, Map<Integer, Set<String>> named, ScoreDoc[] lexical, ScoreDoc[] dense, int limit)
            throws IOException {
        Map<Integer, Found> found = new HashMap<>();
        named.forEach(
                (document, identifiers) -> found.computeIfAbsent(document, doc -> new Found()).named = identifiers);
        for (int i = 0; i < lexical.length; i++) {
            Found hit = found.computeIfAbsent(lexical[i].doc, doc -> new Found());
            hit.lexicalRank = i + 1;
            hit.words = share(lexical[i], lexical);
        }
        for (int i = 0; i < dense.length; i++) {
            found.computeIfAbsent(dense[i].doc, doc -> new Found()).denseRank = i + 1;
        }
        return read(near, best(near, found, limit), found);
    }

    /// A document with what its order depends on.
    private record Placed(int document, RecordId id, double fused) {}

    private List<Placed> best(MeaningSearch near, Map<Integer, Found> found, int limit) throws IOException {
        return placed(near, found).stream()
                .sorted(Comparator.comparingDouble(Placed::fused).reversed().thenComparing(Placed::id))
                .limit(limit)
                .toList();
    }

    private List<Placed> placed(MeaningSearch near, Map<Integer, Found> found) throws IOException {
        List<Integer> documents = found.keySet().stream().sorted().toList();
        Map<Integer, RecordId> ids = ids(documents);
        Map<Integer, Double> closeness = near.closeness(documents);
        List<Placed> placed = new ArrayList<>(documents.size());
        for (int document : documents) {
            Found hit = found.getOrDefault(document, new Found());
            placed.add(new Placed(
                    document,
                    ids.getOrDefault(document, RecordId.UNKNOWN),
                    closeness.getOrDefault(document, 0.0) + WORDS * hit.words + (hit.named.isEmpty() ? 0 : NAMED)));
        }
        return placed;
    }

    List<Candidate> examine(Collection<RecordId> ids) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(
                        new TermInSetQuery(
                                Fields.ID,
                                ids.stream()
                                        .map(id -> new BytesRef(id.toString()))
                                        .toList()),
                        Occur.FILTER)
                .add(VisibilityFilter.of(ReadingPolicy.records(viewer)), Occur.FILTER)
                .build();
        Map<Integer, Found> found = new HashMap<>();
        for (ScoreDoc hit : searcher.search(query, Math.max(1, ids.size())).scoreDocs) {
            found.put(hit.doc, new Found());
        }
        List<Placed> inOrder = placed(meaning, found).stream()
                .sorted(Comparator.comparing(Placed::id))
                .toList();
        return read(meaning, inOrder, found);
    }

    /// The candidates, with what the ranker looks at.
    private List<Candidate> read(MeaningSearch near, List<Placed> placed, Map<Integer, Found> found)
            throws IOException {
        List<Integer> documents = placed.stream().map(Placed::document).sorted().toList();
        ForkJoinTask<Map<Integer, OfferSide>> reading = ForkJoinTask.adapt(
                        () -> new StoredSides(searcher, viewer).of(documents))
                .fork();
        Map<Integer, Nearness> nearness = near.nearness(documents);
        Map<Integer, OfferSide> sides = reading.join();
        List<Candidate> candidates = new ArrayList<>(placed.size());
        for (Placed each : placed) {
            Found hit = found.getOrDefault(each.document(), new Found());
            Nearness nearby = nearness.getOrDefault(each.document(), Nearness.UNKNOWN);
            candidates.add(new Candidate(
                    each.id(),
                    each.fused(),
                    hit.lexicalRank,
                    hit.denseRank,
                    nearby.meaning(),
                    nearby.whole(),
                    nearby.title(),
                    hit.named,
                    sides.getOrDefault(each.document(), OfferSide.NONE)));
        }
        return candidates;
    }

    private ScoreDoc[] lexical(Need need, Query wanted, int limit) throws IOException {
        Query query = new TextQueries(viewer, searcher, statistics, synonyms).need(need, wanted);
        return searcher.search(query, limit).scoreDocs;
    }

    private Query offers(Set<Offer.Kind> kinds) {
        return new BooleanQuery.Builder()
                .add(visible(kinds), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.RECOMMENDABLE, "yes")), Occur.FILTER)
                .build();
    }

    private Query visible(Set<? extends Enum<?>> kinds) {
        return new BooleanQuery.Builder()
                .add(
                        new TermInSetQuery(
                                Fields.KIND,
                                kinds.stream()
                                        .map(kind -> new BytesRef(kind.name()))
                                        .toList()),
                        Occur.FILTER)
                .add(VisibilityFilter.of(ReadingPolicy.records(viewer)), Occur.FILTER)
                .build();
    }
}
