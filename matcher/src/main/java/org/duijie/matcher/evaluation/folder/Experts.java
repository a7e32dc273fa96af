package org.duijie.matcher.evaluation.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Problems, researchers with their papers, and who of two knows more about a problem: `eval/experts-en`.
record Experts(Map<String, Passage> problems, Map<String, List<Passage>> papers, List<Preference> preferences)
        implements Task {
    /// @param margin by how much the better one said to know more
    record Preference(String problem, String better, String worse, double margin) {}

    static Experts read(Path folder) {
        Map<String, Passage> problems = new LinkedHashMap<>();
        for (Lines.Row row : Lines.json(folder.resolve("problems.jsonl"))) {
            problems.put(row.required("id"), new Passage(row.required("title"), row.optional("abstract")));
        }
        Map<String, List<Passage>> papers = new LinkedHashMap<>();
        for (Lines.Row row : Lines.json(folder.resolve("researchers.jsonl"))) {
            papers.put(
                    row.required("id"),
                    row.list("papers").stream().map(paper -> paper(row, paper)).toList());
        }
        List<Preference> preferences = new ArrayList<>();
        for (Lines.Cells row :
                Lines.cells(folder.resolve("pairs.tsv"), "problem", "better", "worse", "better_score", "worse_score")) {
            Preference preference =
                    new Preference(row.text(0), row.text(1), row.text(2), row.number(3) - row.number(4));
            if (!problems.containsKey(preference.problem)
                    || !papers.containsKey(preference.better)
                    || !papers.containsKey(preference.worse)) {
                throw row.refused(
                        "a problem or a researcher is unknown; list them in problems.jsonl and" + " researchers.jsonl");
            }
            if (preference.margin <= 0) {
                throw row.refused("the better one's score must be above the worse one's; swap them");
            }
            preferences.add(preference);
        }
        return new Experts(problems, papers, preferences);
    }

    private static Passage paper(Lines.Row row, JsonNode paper) {
        if (!paper.path("title").isTextual()) {
            throw row.refused("a paper has no title; write {\"title\":…,\"abstract\":…}");
        }
        return new Passage(paper.path("title").asText(), paper.path("abstract").asText(""));
    }

    /// Preferences, of which one problem may have several.
    @Override
    public int queries() {
        return preferences.size();
    }

    @Override
    public int documents() {
        return papers.size();
    }

    @Override
    public Means measure(Shelves shelves) {
        List<String> named = preferences.stream()
                .flatMap(preference -> Stream.of(preference.better, preference.worse))
                .distinct()
                .toList();
        Map<String, List<Passage>> works = new LinkedHashMap<>();
        named.forEach(researcher -> works.put(researcher, papers.getOrDefault(researcher, List.of())));
        Authors authors = Authors.of(works, shelves);
        Means means = new Means();
        for (Preference preference : preferences) {
            Map<String, Double> scores = authors.scores(problems.getOrDefault(preference.problem, Passage.of("")));
            double wrong = Means.wrong(
                    scores.getOrDefault(preference.better, 0.0), scores.getOrDefault(preference.worse, 0.0));
            means.add(preference.problem, "accuracy", 1 - wrong);
            means.add(preference.problem, "loss", wrong, preference.margin);
        }
        return means;
    }
}
