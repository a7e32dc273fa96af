package org.duijie.matcher.evaluation.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Abstracts that their authors' keywords should find, and disciplines that their titles should: `eval/csl-zh`.
///
/// The discipline is the one whose name is nearest to the title. Other titles of a discipline are not learned from,
/// because a measurement trains nothing on its folder. A title shares few words with any name, so that the best of poor
/// matches must not count as a good one.
record KnownItems(List<Item> items) implements Task {
    private static final int DEPTH = 10;

    /// An abstract with what is known of it.
    record Item(Passage passage, String keywords, String discipline) {}

    KnownItems {
        items = List.copyOf(items);
    }

    static KnownItems read(Path folder) {
        List<Item> items = new ArrayList<>();
        for (Lines.Row row : Lines.json(folder.resolve("corpus.jsonl"))) {
            List<String> keywords =
                    row.list("keywords").stream().map(JsonNode::asText).toList();
            items.add(new Item(
                    new Passage(row.required("title"), row.required("text")),
                    String.join(" ", keywords),
                    row.required("discipline")));
        }
        return new KnownItems(items);
    }

    @Override
    public int queries() {
        return items.size();
    }

    @Override
    public int documents() {
        return items.size();
    }

    @Override
    public Means measure(Shelves shelves) {
        List<String> disciplines =
                items.stream().map(Item::discipline).distinct().toList();
        Shelf abstracts = shelves.of(
                items.stream().map(item -> Passage.of(item.passage.text())).toList());
        Shelf names = shelves.of(disciplines.stream().map(Passage::of).toList());
        Means means = new Means();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            means.add(
                    String.valueOf(i),
                    "mrr@10",
                    Ranked.of(abstracts.scores(Passage.of(item.keywords)), only(i, items.size()))
                            .reciprocalRank(DEPTH));
            int discipline = disciplines.indexOf(item.discipline);
            Ranked named =
                    Ranked.of(names.likeness(Passage.of(item.passage.title())), only(discipline, disciplines.size()));
            means.add(String.valueOf(i), "accuracy", named.levels().getFirst());
        }
        return means;
    }

    private static List<Integer> only(int place, int size) {
        List<Integer> levels = new ArrayList<>(java.util.Collections.nCopies(size, 0));
        levels.set(place, 1);
        return levels;
    }
}
