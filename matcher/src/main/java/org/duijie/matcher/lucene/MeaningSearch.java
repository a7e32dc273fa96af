package org.duijie.matcher.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;
import org.duijie.domain.Disclosure;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.access.Visibility;
import org.duijie.matcher.Meaning;
import org.duijie.matcher.Nearness;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.Scale;

/// Finds what is near a need by meaning, in the space where all texts meet and, for an English need, in the space where
/// English texts meet. Each disclosure level has graphs of its own; a viewer's search asks only those they may read.
final class MeaningSearch {
    private static final List<Function<Disclosure, String>> OFFERS =
            List.of(Fields::vector, level -> Fields.ofTitle(Fields.vector(level)));

    private static final List<Function<Disclosure, String>> CHALLENGES =
            List.of(Fields::challengeVector, level -> Fields.ofTitle(Fields.challengeVector(level)));

    private static final List<Function<Disclosure, String>> ALL =
            Stream.concat(OFFERS.stream(), CHALLENGES.stream()).toList();

    /// As many documents are compared in one go.
    private static final int AT_ONCE = 128;

    private final IndexSearcher searcher;
    private final Viewer viewer;
    private final NeedVectors need;
    private final Scale common;

    MeaningSearch(IndexSearcher searcher, Viewer viewer, NeedVectors need) {
        this.searcher = searcher;
        this.viewer = viewer;
        this.need = need;
        this.common = need.english().isPresent() ? Scale.GLOSSED : Scale.CHINESE;
    }

    /// Whether the need has one meaning: that of an English one lies in two spaces, and stays where it is.
    boolean movable() {
        return need.english().isEmpty();
    }

    /// The same search for a meaning that is moved towards documents (in rising order).
    MeaningSearch towards(List<Integer> documents, double share) {
        List<Meaning> others =
                nearness(documents).values().stream().map(Nearness::meaning).toList();
        return others.isEmpty() ? this : new MeaningSearch(searcher, viewer, need.towards(others, share));
    }

    /// The nearest offers, best first; scores are not cosines, and order alone counts.
    ScoreDoc[] offers(Query wanted, int limit) {
        return search(OFFERS, wanted, limit);
    }

    /// The nearest records of any kind.
    ScoreDoc[] anything(Query wanted, int limit) {
        return search(ALL, wanted, limit);
    }

    /// What is asked of one graph.
    private static final class Asked {
        private final String field;
        private final float[] meaning;
        private final Scale scale;
        private final Query filter;

        Asked(String field, float[] meaning, Scale scale, Query filter) {
            this.field = field;
            this.meaning = meaning;
            this.scale = scale;
            this.filter = filter;
        }
    }

    /// Every graph of every level that this viewer may read, side by side; each record at its nearest.
    private ScoreDoc[] search(List<Function<Disclosure, String>> graphs, Query wanted, int limit) {
        Map<Integer, ScoreDoc> nearest = new HashMap<>();
        asked(graphs, wanted).parallelStream()
                .map(asked -> hits(asked, limit))
                .toList()
                .forEach(hits -> {
                    for (ScoreDoc hit : hits) {
                        nearest.merge(hit.doc, hit, (a, b) -> a.score >= b.score ? a : b);
                    }
                });
        return best(nearest, limit);
    }

    private List<Asked> asked(List<Function<Disclosure, String>> graphs, Query wanted) {
        List<Asked> all = new ArrayList<>();
        for (Disclosure level : Disclosure.values()) {
            Visibility readers = ReadingPolicy.fieldsOf(viewer, level);
            if (!(readers instanceof Visibility.Nothing)) {
                Query filter = new BooleanQuery.Builder()
                        .add(wanted, Occur.FILTER)
                        .add(VisibilityFilter.of(readers), Occur.FILTER)
                        .build();
                for (Function<Disclosure, String> graph : graphs) {
                    String field = graph.apply(level);
                    all.add(new Asked(field, need.together(), common, filter));
                    need.english()
                            .ifPresent(english -> all.add(
                                    new Asked(Fields.english(field), english.together(), Scale.ENGLISH, filter)));
                }
            }
        }
        // Lucene would evaluate the filter first, and only then find out that nobody has such a vector.
        return all.stream()
                .filter(asked -> VectorUtil.dotProduct(asked.meaning, asked.meaning) > 0 && exists(asked.field))
                .toList();
    }

    private ScoreDoc[] hits(Asked asked, int limit) {
        try {
            Query nearest = new KnnFloatVectorQuery(asked.field, asked.meaning, limit, asked.filter);
            ScoreDoc[] hits = searcher.search(nearest, limit).scoreDocs;
            for (ScoreDoc hit : hits) {
                // Lucene's score of a cosine c is (1 + c) / 2.
                hit.score = (float) asked.scale.of(2 * hit.score - 1);
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index failed", e);
        }
    }

    private boolean exists(String field) {
        return searcher.getIndexReader().leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
    }

    private static ScoreDoc[] best(Map<Integer, ScoreDoc> nearest, int limit) {
        return nearest.values().stream()
                .sorted(Comparator.comparingDouble((ScoreDoc hit) -> -hit.score).thenComparingInt(hit -> hit.doc))
                .limit(limit)
                .toArray(ScoreDoc[]::new);
    }

    /// How near documents (in rising order) are to the need, exactly: also those that only words found. Nothing is kept
    /// of those without a vector.
    Map<Integer, Double> closeness(List<Integer> documents) {
        return compared(documents, (vector, english) -> Nearness.together(need, vector, english), Math::max);
    }

    /// The same with the meaning of each document, which is copied out of the index.
    Map<Integer, Nearness> nearness(List<Integer> documents) {
        return compared(documents, (vector, english) -> Nearness.of(need, vector.clone(), english), Nearness::nearer);
    }

    private interface Comparison<T> {
        T of(float[] common, Optional<float[]> english);
    }

    /// Each document at its nearest, several parts of them at once: reading eight hundred vectors takes longer than
    /// finding them.
    private <T> Map<Integer, T> compared(List<Integer> documents, Comparison<T> comparison, BinaryOperator<T> nearest) {
        Map<Integer, T> all = new HashMap<>();
        IntStream.range(0, (documents.size() + AT_ONCE - 1) / AT_ONCE)
                .parallel()
                .mapToObj(part -> documents.subList(AT_ONCE * part, Math.min(documents.size(), AT_ONCE * (part + 1))))
                .map(part -> compare(part, comparison, nearest))
                .toList()
                .forEach(all::putAll);
        return all;
    }

    private <T> Map<Integer, T> compare(List<Integer> documents, Comparison<T> comparison, BinaryOperator<T> nearest) {
        Map<Integer, T> compared = new HashMap<>();
        try {
            for (Disclosure level : Disclosure.values()) {
                Visibility readers = ReadingPolicy.fieldsOf(viewer, level);
                if (!(readers instanceof Visibility.Nothing)) {
                    Set<Integer> readable = ReadableDocuments.of(documents, readers, searcher);
                    List<Integer> read =
                            documents.stream().filter(readable::contains).toList();
                    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                        for (Function<Disclosure, String> graph : ALL) {
                            compare(leaf, graph.apply(level), read, comparison)
                                    .forEach((document, found) -> compared.merge(document, found, nearest));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index failed", e);
        }
        return compared;
    }

    private static <T> Map<Integer, T> compare(
            LeafReaderContext leaf, String field, List<Integer> documents, Comparison<T> comparison)
            throws IOException {
        StoredVectors vectors = StoredVectors.of(leaf, field);
        StoredVectors english = StoredVectors.of(leaf, Fields.english(field));
        Map<Integer, T> compared = new HashMap<>();
        for (int document : documents) {
            Optional<float[]> vector = vectors.at(document);
            if (vector.isPresent()) {
                compared.put(document, comparison.of(vector.get(), english.at(document)));
            }
        }
        return compared;
    }
}
