package org.duijie.matcher.evaluation.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Papers alike in what they start from, do or find: `eval/facets-en`.
record Facets(Map<String, Paper> papers, Map<Question, Map<String, Integer>> judgements) implements Task {
    private static final int GOOD = 2;
    /// The part of the pool that is looked at.
    private static final double PART = 0.2;
    /// The labels of the sentences that speak of a facet.
    private static final Map<String, Set<String>> LABELS = Map.of(
            "background", Set.of("background", "objective"),
            "method", Set.of("method"),
            "result", Set.of("result"));

    /// A sentence with what it speaks of.
    record Sentence(String label, String text) {}

    /// A paper by its sentences.
    record Paper(String title, List<Sentence> sentences) {
        Paper {
            sentences = List.copyOf(sentences);
        }

        Passage whole() {
            return new Passage(
                    title,
                    String.join(" ", sentences.stream().map(Sentence::text).toList()));
        }

        /// Its title and its sentences on one facet; all of them where none is labelled so.
        Passage on(String facet) {
            Set<String> labels = LABELS.getOrDefault(facet, Set.of());
            List<String> about = sentences.stream()
                    .filter(sentence -> labels.contains(sentence.label))
                    .map(Sentence::text)
                    .toList();
            return about.isEmpty() ? whole() : new Passage(title, String.join(" ", about));
        }
    }

    /// Which papers are like this one in this facet?
    record Question(String paper, String facet) {}

    static Facets read(Path folder) {
        Map<String, Paper> papers = new LinkedHashMap<>();
        for (Lines.Row row : Lines.json(folder.resolve("papers.jsonl"))) {
            papers.put(
                    row.required("id"),
                    new Paper(
                            row.required("title"),
                            row.list("sentences").stream()
                                    .map(pair -> sentence(row, pair))
                                    .toList()));
        }
        Map<Question, Map<String, Integer>> judgements = new LinkedHashMap<>();
        for (Lines.Cells row : Lines.cells(folder.resolve("judgements.tsv"), "query", "facet", "paper", "relevance")) {
            if (!papers.containsKey(row.text(0)) || !papers.containsKey(row.text(2))) {
                throw row.refused(
                        "paper “%s” or “%s” is unknown; list it in papers.jsonl".formatted(row.text(0), row.text(2)));
            }
            if (!LABELS.containsKey(row.text(1))) {
                throw row.refused("“%s” is no facet; write background, method or result".formatted(row.text(1)));
            }
            int level = (int) row.number(3);
            if (level < 0 || level > 3) {
                throw row.refused("relevance %s; write 0 to 3".formatted(row.text(3)));
            }
            judgements
                    .computeIfAbsent(new Question(row.text(0), row.text(1)), question -> new LinkedHashMap<>())
                    .put(row.text(2), level);
        }
        return new Facets(papers, judgements);
    }

    private static Sentence sentence(Lines.Row row, JsonNode pair) {
        if (pair.size() != 2) {
            throw row.refused("a sentence is %s; write [label, text]".formatted(pair));
        }
        return new Sentence(pair.path(0).asText(), pair.path(1).asText());
    }

    @Override
    public int queries() {
        return judgements.size();
    }

    @Override
    public int documents() {
        return papers.size();
    }

    /// Each question ranks its own judged pool, whose words and meaning are weighed among all that were judged.
    @Override
    public Means measure(Shelves shelves) {
        List<String> judged = judgements.values().stream()
                .flatMap(levels -> levels.keySet().stream())
                .distinct()
                .toList();
        Shelf shelf = shelves.of(judged.stream().map(id -> paper(id).whole()).toList());
        Means means = new Means();
        judgements.forEach((question, levels) -> {
            double[] all = shelf.scores(paper(question.paper).on(question.facet));
            List<Integer> pool = new ArrayList<>();
            for (int i = 0; i < judged.size(); i++) {
                if (levels.containsKey(judged.get(i)) && !judged.get(i).equals(question.paper)) {
                    pool.add(i);
                }
            }
            double[] scores = pool.stream().mapToDouble(i -> all[i]).toArray();
            Ranked ranked = Ranked.of(
                    scores,
                    pool.stream()
                            .map(i -> levels.getOrDefault(judged.get(i), 0))
                            .toList());
            means.add(question.toString(), "ndcg@20%", ranked.ndcg((int) Math.ceil(PART * pool.size())));
            means.add(question.toString(), "map", ranked.averagePrecision(GOOD));
        });
        return means;
    }

    private Paper paper(String id) {
        return papers.getOrDefault(id, new Paper("", List.of()));
    }
}
