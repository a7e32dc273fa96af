package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.access.Visibility;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.TermStatistics;

/// Finds offers for a need in two ways, by words and by meaning, apart, and fuses the two lists by reciprocal rank.
/// A kNN clause inside a boolean query would lose Lucene's skipping.
final class CandidateSearch {
    /// Reciprocal-rank fusion's constant: the usual 60.
    private static final double RANK_OFFSET = 60;

    /// The vector field of a level: offers and challenges have graphs of their own.
    private interface VectorField {
        String of(Disclosure level);
    }

    private final List<VectorField> graphs = List.of(Fields::vector, Fields::challengeVector);
    private final IndexSearcher searcher;
    private final Viewer viewer;
    private final NeedVectors vectors;
    private final TermStatistics statistics;

    CandidateSearch(IndexSearcher searcher, Viewer viewer, NeedVectors vectors, TermStatistics statistics) {
        this.statistics = statistics;
        this.searcher = searcher;
        this.viewer = viewer;
        this.vectors = vectors;
    }

    /// A document on its way to becoming a candidate.
    private static final class Found {
        private int lexicalRank;
        private int denseRank;
        private double fused;
    }

    List<Candidate> find(Need need, Set<Offer.Kind> kinds, int limit) throws IOException {
        return fuse(lexical(need, offers(kinds), limit), dense(Fields::vector, offers(kinds), limit), limit);
    }

    /// The same among records of any kinds, whether they can still be had or not.
    List<Candidate> near(Need asked, Set<RecordKind> kinds, int limit) throws IOException {
        Map<Integer, ScoreDoc> dense = new HashMap<>();
        for (VectorField graph : graphs) {
            for (ScoreDoc hit : dense(graph, visible(kinds), limit)) {
                dense.put(hit.doc, hit);
            }
        }
        return fuse(tiesById(lexical(asked, visible(kinds), limit)), tiesById(best(dense, limit)), limit);
    }

    /// No ranker comes after this, so records that score the same must not stand in the order they were indexed in.
    private ScoreDoc[] tiesById(ScoreDoc[] hits) throws IOException {
        Map<Integer, RecordId> ids = new HashMap<>();
        for (ScoreDoc hit : hits) {
            ids.put(hit.doc, id(hit.doc));
        }
        Comparator<ScoreDoc> best = Comparator.comparingDouble(hit -> -hit.score);
        return Arrays.stream(hits)
                .sorted(best.thenComparing(hit -> ids.getOrDefault(hit.doc, RecordId.UNKNOWN)))
                .toArray(ScoreDoc[]::new);
    }

    private RecordId id(int document) throws IOException {
        return RecordId.parse(
                searcher.storedFields().document(document, Set.of(Fields.ID)).get(Fields.ID));
    }

    private List<Candidate> fuse(ScoreDoc[] lexical, ScoreDoc[] dense, int limit) throws IOException {
        Map<Integer, Found> found = new HashMap<>();
        List<Integer> byWords = documents(lexical);
        for (int i = 0; i < byWords.size(); i++) {
            Found hit = found.computeIfAbsent(byWords.get(i), doc -> new Found());
            hit.lexicalRank = i + 1;
            hit.fused += 1 / (RANK_OFFSET + i + 1);
        }
        List<Integer> byMeaning = documents(dense);
        for (int i = 0; i < byMeaning.size(); i++) {
            Found hit = found.computeIfAbsent(byMeaning.get(i), doc -> new Found());
            hit.denseRank = i + 1;
            hit.fused += 1 / (RANK_OFFSET + i + 1);
        }
        List<Candidate> candidates = candidates(found);
        candidates.sort(Comparator.comparingDouble(Candidate::fused).reversed().thenComparing(Candidate::id));
        return List.copyOf(candidates.subList(0, Math.min(limit, candidates.size())));
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
        List<Candidate> candidates = candidates(found);
        candidates.sort(Comparator.comparing(Candidate::id));
        return List.copyOf(candidates);
    }

    private static List<Integer> documents(ScoreDoc[] hits) {
        return Arrays.stream(hits).map(hit -> hit.doc).toList();
    }

    private ScoreDoc[] lexical(Need need, Query wanted, int limit) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TextQueries(viewer, searcher.getIndexReader(), statistics).need(need), Occur.MUST)
                .add(wanted, Occur.FILTER)
                .build();
        return searcher.search(query, limit).scoreDocs;
    }

    /// The nearest by the vectors of every level this viewer may read, each record at its nearest.
    private ScoreDoc[] dense(VectorField field, Query wanted, int limit) throws IOException {
        if (VectorUtil.dotProduct(vectors.whole(), vectors.whole()) == 0) {
            return new ScoreDoc[0];
        }
        Map<Integer, ScoreDoc> nearest = new HashMap<>();
        for (Disclosure level : Disclosure.values()) {
            Visibility readers = ReadingPolicy.fieldsOf(viewer, level);
            if (!(readers instanceof Visibility.Nothing)) {
                Query filter = new BooleanQuery.Builder()
                        .add(wanted, Occur.FILTER)
                        .add(VisibilityFilter.of(readers), Occur.FILTER)
                        .build();
                Query query = new KnnFloatVectorQuery(field.of(level), vectors.whole(), limit, filter);
                for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
                    nearest.merge(hit.doc, hit, (a, b) -> a.score >= b.score ? a : b);
                }
            }
        }
        return best(nearest, limit);
    }

    private static ScoreDoc[] best(Map<Integer, ScoreDoc> nearest, int limit) {
        return nearest.values().stream()
                .sorted(Comparator.comparingDouble((ScoreDoc hit) -> -hit.score).thenComparingInt(hit -> hit.doc))
                .limit(limit)
                .toArray(ScoreDoc[]::new);
    }

    private Query offers(Set<Offer.Kind> kinds) {
        return new BooleanQuery.Builder()
                .add(visible(kinds), Occur.FILTER)
                .add(new TermQuery(new org.apache.lucene.index.Term(Fields.RECOMMENDABLE, "yes")), Occur.FILTER)
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

    private List<Candidate> candidates(Map<Integer, Found> found) throws IOException {
        List<Integer> documents = found.keySet().stream().sorted().toList();
        Map<Integer, double[]> meanings = meanings(documents);
        List<Candidate> candidates = new ArrayList<>(documents.size());
        for (int document : documents) {
            Found hit = found.getOrDefault(document, new Found());
            double[] meaning = meanings.getOrDefault(document, new double[2]);
            candidates.add(
                    new Candidate(id(document), hit.fused, hit.lexicalRank, hit.denseRank, meaning[0], meaning[1]));
        }
        return candidates;
    }

    /// Exact similarities from the stored vectors, for documents that only words found as well.
    private Map<Integer, double[]> meanings(List<Integer> documents) throws IOException {
        Map<Integer, double[]> meanings = new HashMap<>();
        for (Disclosure level : Disclosure.values()) {
            Visibility readers = ReadingPolicy.fieldsOf(viewer, level);
            if (!(readers instanceof Visibility.Nothing)) {
                Set<Integer> readable = readable(documents, readers);
                for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                    for (VectorField graph : graphs) {
                        FloatVectorValues values = leaf.reader().getFloatVectorValues(graph.of(level));
                        if (values != null) {
                            compare(leaf, values, documents, readable, meanings);
                        }
                    }
                }
            }
        }
        return meanings;
    }

    /// Which of `documents` (in rising order) the filter admits, without looking at the rest of the index.
    private Set<Integer> readable(List<Integer> documents, Visibility readers) throws IOException {
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

    private void compare(
            LeafReaderContext leaf,
            FloatVectorValues values,
            List<Integer> documents,
            Set<Integer> readable,
            Map<Integer, double[]> meanings)
            throws IOException {
        KnnVectorValues.DocIndexIterator iterator = values.iterator();
        int end = leaf.docBase + leaf.reader().maxDoc();
        for (int document : documents) {
            int wanted = document - leaf.docBase;
            boolean here = wanted >= 0 && document < end && readable.contains(document);
            if (here && wanted > iterator.docID()) {
                iterator.advance(wanted);
            }
            if (here && wanted == iterator.docID()) {
                float[] vector = values.vectorValue(iterator.index());
                double whole = VectorUtil.dotProduct(vectors.whole(), vector);
                double title = VectorUtil.dotProduct(vectors.title(), vector);
                meanings.merge(document, new double[] {whole, title}, (a, b) ->
                        new double[] {Math.max(a[0], b[0]), Math.max(a[1], b[1])});
            }
        }
    }
}
