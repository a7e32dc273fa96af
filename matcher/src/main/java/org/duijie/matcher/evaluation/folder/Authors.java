package org.duijie.matcher.evaluation.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Researchers as the papers they wrote: somebody knows a subject as well as their few papers nearest to it.
final class Authors {
    private final Map<String, List<Integer>> places;
    private final Task.Shelf shelf;
    private final Pooling pooling;
    private final Map<Passage, Map<String, Double>> known = new HashMap<>();

    private Authors(Map<String, List<Integer>> places, Task.Shelf shelf, Pooling pooling) {
        this.pooling = pooling;
        this.places = places;
        this.shelf = shelf;
    }

    static Authors of(Map<String, List<Passage>> works, Task.Shelves shelves) {
        List<Passage> papers = new ArrayList<>();
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        works.forEach((researcher, own) -> {
            List<Integer> at = new ArrayList<>();
            for (Passage paper : own) {
                at.add(papers.size());
                papers.add(paper);
            }
            places.put(researcher, at);
        });
        return new Authors(places, shelves.of(papers), shelves.pooling());
    }

    /// Each researcher's score for a subject; nothing for one without papers.
    Map<String, Double> scores(Passage subject) {
        return known.computeIfAbsent(subject, this::score);
    }

    private Map<String, Double> score(Passage subject) {
        double[] byPaper = shelf.scores(subject);
        Map<String, Double> scores = new HashMap<>();
        places.forEach((researcher, at) -> scores.put(
                researcher,
                pooling.of(byPaper, at.stream().mapToInt(Integer::intValue).toArray())));
        return scores;
    }
}
