package org.duijie.matcher.lucene;

import java.io.IOException;
import java.util.ArrayList;
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
import org.duijie.matcher.Meaning;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.TermStatistics;

/// Finds offers for a need in two ways, by words and by meaning, apart, and orders both by the sum of the two.
/// A kNN clause inside a boolean query would lose Lucene's skipping.
final class CandidateSearch {
    /// What the best match by words is worth beside a cosine. From .15 to .30 the figures hardly change.
    private static final double WORDS = 0.25;

    /// Each way looks this many times deeper than the list is long: an offer that both find late may be among the best.
    private static final int DEEPER = 2;

    /// The vector field of a level: offers and challenges have graphs of their own.
    private interface VectorField {
        String of(Disclosure level);
    }

    private final List<VectorField> graphs = List.of(Fields::vector, Fields::challengeVector);
    private final IndexSearcher searcher;
    private final Viewer viewer;
    private final NeedVectors vectors;
    private final float[] together;
    private final TermStatistics statistics;

    CandidateSearch(IndexSearcher searcher, Viewer viewer, NeedVectors vectors, TermStatistics statistics) {
        this.statistics = statistics;
        this.searcher = searcher;
        this.viewer = viewer;
        this.vectors = vectors;
        this.together = vectors.together();
    }

    /// A document on its way to becoming a candidate: its share of the best score by words, and its ranks.
    private static final class Found {
        private double words;
        private int lexicalRank;
        private int denseRank;
    }

    /// How near an offer is to all of the need, to its title, and to both together.
    private static final class Nearness {
        private final Meaning meaning;
        private final double whole;
        private final double title;
        private final double together;

        Nearness(Meaning meaning, double whole, double title, double together) {
            this.meaning = meaning;
            this.whole = whole;
            this.title = title;
            this.together = together;
        }

        static final Nearness UNKNOWN = new Nearness(Meaning.NONE, 0, 0, 0);
    }

    List<Candidate> find(Need need, Set<Offer.Kind> kinds, int limit) throws IOException {
        return fuse(
                lexical(need, offers(kinds), DEEPER * limit),
                dense(Fields::vector, offers(kinds), DEEPER * limit),
                limit);
    }

    /// The same among records of any kinds, whether they can still be had or not.
    List<Candidate> near(Need asked, Set<RecordKind> kinds, int limit) throws IOException {
        Map<Integer, ScoreDoc> dense = new HashMap<>();
        for (VectorField graph : graphs) {
            for (ScoreDoc hit : dense(graph, visible(kinds), limit)) {
                dense.put(hit.doc, hit);
            }
        }
        return fuse(lexical(asked, visible(kinds), limit), best(dense, limit), limit);
    }

    private RecordId id(int document) throws IOException {
        return RecordId.parse(
                searcher.storedFields().document(document, Set.of(Fields.ID)).get(Fields.ID));
    }

    private List<Candidate> fuse(ScoreDoc[] lexical, ScoreDoc[] dense, int limit) throws IOException {
        Map<Integer, Found> found = new HashMap<>();
        for (int i = 0; i < lexical.length; i++) {
            Found hit = found.computeIfAbsent(lexical[i].doc, doc -> new Found());
            hit.lexicalRank = i + 1;
            hit.words = lexical[0].score <= 0 ? 0 : lexical[i].score / lexical[0].score;
        }
        for (int i = 0; i < dense.length; i++) {
            found.computeIfAbsent(dense[i].doc, doc -> new Found()).denseRank = i + 1;
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

    private ScoreDoc[] lexical(Need need, Query wanted, int limit) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TextQueries(viewer, searcher, statistics).need(need), Occur.MUST)
                .add(wanted, Occur.FILTER)
                .build();
        return searcher.search(query, limit).scoreDocs;
    }

    /// The nearest by the vectors of every level this viewer may read, each record at its nearest.
    private ScoreDoc[] dense(VectorField field, Query wanted, int limit) throws IOException {
        if (VectorUtil.dotProduct(together, together) == 0) {
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
                Query query = new KnnFloatVectorQuery(field.of(level), together, limit, filter);
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
        Map<Integer, Nearness> nearness = nearness(documents);
        List<Candidate> candidates = new ArrayList<>(documents.size());
        for (int document : documents) {
            Found hit = found.getOrDefault(document, new Found());
            Nearness near = nearness.getOrDefault(document, Nearness.UNKNOWN);
            candidates.add(new Candidate(
                    id(document),
                    near.together + WORDS * hit.words,
                    hit.lexicalRank,
                    hit.denseRank,
                    near.meaning,
                    near.whole,
                    near.title));
        }
        return candidates;
    }

    /// Exact similarities from the stored vectors, for documents that only words found as well.
    private Map<Integer, Nearness> nearness(List<Integer> documents) throws IOException {
        Map<Integer, Nearness> nearness = new HashMap<>();
        for (Disclosure level : Disclosure.values()) {
            Visibility readers = ReadingPolicy.fieldsOf(viewer, level);
            if (!(readers instanceof Visibility.Nothing)) {
                Set<Integer> readable = readable(documents, readers);
                for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                    for (VectorField graph : graphs) {
                        FloatVectorValues values = leaf.reader().getFloatVectorValues(graph.of(level));
                        if (values != null) {
                            compare(leaf, values, documents, readable, nearness);
                        }
                    }
                }
            }
        }
        return nearness;
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
            Map<Integer, Nearness> nearness)
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
                float[] vector = values.vectorValue(iterator.index()).clone();
                Nearness near = new Nearness(
                        new Meaning(vector),
                        VectorUtil.dotProduct(vectors.whole(), vector),
                        VectorUtil.dotProduct(vectors.title(), vector),
                        VectorUtil.dotProduct(together, vector));
                nearness.merge(document, near, (a, b) -> a.together >= b.together ? a : b);
            }
        }
    }
}
