package org.duijie.matcher.evaluation.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well researchers know papers, beside sampled profiles of their own papers: `eval/expertise-en`.
///
/// @param profiles each one sample of papers for every researcher
record Expertise(
        Map<String, Passage> papers,
        Map<String, Map<String, List<String>>> profiles,
        Map<String, List<Judgement>> judgements)
        implements Task {
    private static final double EXPERT = 4;
    private static final double STRANGER = 2;

    /// How well a researcher knows a paper, by their own word.
    record Judgement(String paper, double level) {}

    static Expertise read(Path folder) {
        Map<String, Passage> papers = new LinkedHashMap<>();
        for (Lines.Row row : Lines.json(folder.resolve("papers.jsonl"))) {
            papers.put(row.required("id"), new Passage(row.required("title"), row.optional("abstract")));
        }
        Set<String> researchers = new LinkedHashSet<>();
        for (Lines.Row row : Lines.json(folder.resolve("researchers.jsonl"))) {
            row.list("papers");
            researchers.add(row.required("id"));
        }
        Map<String, List<Judgement>> judgements = new LinkedHashMap<>();
        for (Lines.Cells row : Lines.cells(folder.resolve("judgements.tsv"), "researcher", "paper", "expertise")) {
            if (!researchers.contains(row.text(0)) || !papers.containsKey(row.text(1))) {
                throw row.refused(
                        "researcher “%s” or paper “%s” is unknown; list them in researchers.jsonl and papers.jsonl"
                                .formatted(row.text(0), row.text(1)));
            }
            judgements
                    .computeIfAbsent(row.text(0), researcher -> new ArrayList<>())
                    .add(new Judgement(row.text(1), row.number(2)));
        }
        return new Expertise(papers, profiles(Lines.object(folder.resolve("profiles.json")), papers), judgements);
    }

    private static Map<String, Map<String, List<String>>> profiles(Lines.Row file, Map<String, Passage> papers) {
        Map<String, Map<String, List<String>>> profiles = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> profile : file.json().properties()) {
            Map<String, List<String>> byResearcher = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> own : profile.getValue().properties()) {
                List<String> ids =
                        own.getValue().valueStream().map(JsonNode::asText).toList();
                for (String id : ids) {
                    if (!papers.containsKey(id)) {
                        throw file.refused("profile %s has the unknown paper “%s”; list it in papers.jsonl"
                                .formatted(profile.getKey(), id));
                    }
                }
                byResearcher.put(own.getKey(), ids);
            }
            profiles.put(profile.getKey(), byResearcher);
        }
        return profiles;
    }

    @Override
    public int queries() {
        return judgements.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public int documents() {
        return papers.size();
    }

    /// The means over the profiles.
    @Override
    public Map<String, Double> metrics(Shelves shelves) {
        Means means = new Means();
        profiles.values().forEach(profile -> measure(profile, shelves).forEach(means::add));
        return means.byName();
    }

    private Map<String, Double> measure(Map<String, List<String>> profile, Shelves shelves) {
        Map<String, List<Passage>> works = new LinkedHashMap<>();
        profile.forEach((researcher, ids) ->
                works.put(researcher, ids.stream().map(this::paper).toList()));
        Authors authors = Authors.of(works, shelves);
        Means means = new Means();
        judgements.forEach((researcher, judged) -> {
            List<Double> scores = judged.stream()
                    .map(judgement -> authors.scores(paper(judgement.paper)).getOrDefault(researcher, 0.0))
                    .toList();
            for (int a = 0; a < judged.size(); a++) {
                for (int b = 0; b < judged.size(); b++) {
                    if (judged.get(a).level > judged.get(b).level) {
                        count(
                                means,
                                judged.get(a).level,
                                judged.get(b).level,
                                Means.wrong(scores.get(a), scores.get(b)));
                    }
                }
            }
        });
        return means.byName();
    }

    private static void count(Means means, double better, double worse, double wrong) {
        means.add("loss", wrong, better - worse);
        if (better >= EXPERT && worse <= STRANGER) {
            means.add("easy", 1 - wrong);
        }
        if (worse >= EXPERT) {
            means.add("hard", 1 - wrong);
        }
    }

    private Passage paper(String id) {
        return papers.getOrDefault(id, Passage.of(""));
    }
}
