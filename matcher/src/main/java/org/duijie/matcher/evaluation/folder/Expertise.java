package org.duijie.matcher.evaluation.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

    /// The same pairs are counted with every profile, so that the mean over pairs is the mean over profiles.
    ///
    /// Papers are compared for one researcher, so that the scores of different papers must compare.
    @Override
    public Means measure(Shelves shelves) {
        Map<String, Integer> places = new LinkedHashMap<>();
        profiles.values()
                .forEach(profile ->
                        profile.values().forEach(own -> own.forEach(id -> places.putIfAbsent(id, places.size()))));
        Shelf shelf = shelves.of(places.keySet().stream().map(this::paper).toList());
        Map<String, double[]> nearness = new HashMap<>();
        Means means = new Means();
        profiles.values()
                .forEach(profile -> judgements.forEach((researcher, judged) -> {
                    int[] own = profile.getOrDefault(researcher, List.of()).stream()
                            .mapToInt(id -> places.getOrDefault(id, 0))
                            .toArray();
                    double[] scores = judged.stream()
                            .map(judgement ->
                                    nearness.computeIfAbsent(judgement.paper, id -> shelf.likeness(paper(id))))
                            .mapToDouble(byPaper -> shelves.pooling().of(byPaper, own))
                            .toArray();
                    compare(means, researcher, judged, scores);
                }));
        return means;
    }

    private static void compare(Means means, String researcher, List<Judgement> judged, double[] scores) {
        for (int a = 0; a < scores.length; a++) {
            for (int b = 0; b < scores.length; b++) {
                double better = judged.get(a).level;
                double worse = judged.get(b).level;
                if (better > worse) {
                    count(means, researcher, better, worse, Means.wrong(scores[a], scores[b]));
                }
            }
        }
    }

    private static void count(Means means, String researcher, double better, double worse, double wrong) {
        means.add(researcher, "loss", wrong, better - worse);
        if (better >= EXPERT && worse <= STRANGER) {
            means.add(researcher, "easy", 1 - wrong);
        }
        if (worse >= EXPERT) {
            means.add(researcher, "hard", 1 - wrong);
        }
    }

    private Passage paper(String id) {
        return papers.getOrDefault(id, Passage.of(""));
    }
}
