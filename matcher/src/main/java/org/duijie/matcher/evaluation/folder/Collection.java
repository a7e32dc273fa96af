package org.duijie.matcher.evaluation.folder;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A corpus with queries and the documents that answer them: `eval/cacm`, `eval/cranfield`.
record Collection(Map<String, Passage> corpus, Map<String, String> asked, Map<String, Map<String, Integer>> relevant)
        implements Task {
    private static final int DEPTH = 10;
    private static final int RECALL_DEPTH = 100;

    static Collection read(Path folder) {
        Map<String, Passage> corpus = new LinkedHashMap<>();
        for (Lines.Row row : Lines.json(folder.resolve("corpus.jsonl"))) {
            corpus.put(row.required("_id"), new Passage(row.optional("title"), row.optional("text")));
        }
        Map<String, String> queries = new LinkedHashMap<>();
        for (Lines.Row row : Lines.json(folder.resolve("queries.jsonl"))) {
            queries.put(row.required("_id"), row.required("text"));
        }
        Map<String, Map<String, Integer>> relevant = new LinkedHashMap<>();
        for (Lines.Cells row : Lines.cells(folder.resolve("qrels.tsv"), "query-id", "corpus-id", "score")) {
            if (!queries.containsKey(row.text(0)) || !corpus.containsKey(row.text(1))) {
                throw row.refused("query “%s” or document “%s” is unknown; list both in queries.jsonl and corpus.jsonl"
                        .formatted(row.text(0), row.text(1)));
            }
            int level = (int) row.number(2);
            if (level > 0) {
                relevant.computeIfAbsent(row.text(0), query -> new HashMap<>()).put(row.text(1), level);
            }
        }
        return new Collection(corpus, queries, relevant);
    }

    /// Queries that some document answers.
    @Override
    public int queries() {
        return relevant.size();
    }

    @Override
    public int documents() {
        return corpus.size();
    }

    @Override
    public Means measure(Shelves shelves) {
        Shelf shelf = shelves.of(List.copyOf(corpus.values()));
        Means means = new Means();
        relevant.forEach((query, levels) -> {
            List<Integer> inOrder = corpus.keySet().stream()
                    .map(id -> levels.getOrDefault(id, 0))
                    .toList();
            Ranked ranked = Ranked.of(shelf.scores(Passage.of(asked.getOrDefault(query, ""))), inOrder);
            means.add(query, "ndcg@10", ranked.ndcg(DEPTH));
            means.add(query, "map", ranked.averagePrecision(1));
            means.add(query, "recall@100", ranked.recall(RECALL_DEPTH));
        });
        return means;
    }
}
