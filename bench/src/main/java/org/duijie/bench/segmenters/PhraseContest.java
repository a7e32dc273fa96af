package org.duijie.bench.segmenters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duijie.models.text.Term;
import org.duijie.models.text.Terms;
import org.duijie.models.text.phrase.KeyPhrase;
import org.duijie.models.text.phrase.KeyPhrases;

/// How many of the authors' keywords are among the phrases found, beside the heaviest runs of pairs of characters.
final class PhraseContest {
    private final List<KeywordedText> items;
    private final Map<String, Integer> documents = new HashMap<>();

    PhraseContest(List<KeywordedText> items) {
        this.items = items;
        for (KeywordedText item : items) {
            new HashSet<>(Terms.of(text(item)).stream().map(Term::text).toList())
                    .forEach(term -> documents.merge(term, 1, Integer::sum));
        }
    }

    private interface Finder {
        List<String> phrases(String text, int most);
    }

    List<List<String>> rows() {
        return List.of(
                row(
                        "key phrases",
                        (text, most) -> KeyPhrases.of(text, this::rarity, most).stream()
                                .map(KeyPhrase::text)
                                .toList()),
                row("runs of pairs by TF-IDF", this::runs));
    }

    private List<String> row(String name, Finder finder) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (int most : new int[] {5, 10}) {
            double right = 0;
            double said = 0;
            double wanted = 0;
            for (KeywordedText item : items) {
                Set<String> keywords = new HashSet<>(item.keywords().stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
                List<String> found = finder.phrases(text(item), most);
                right += found.stream()
                        .filter(word -> keywords.contains(word.toLowerCase(Locale.ROOT)))
                        .count();
                said += found.size();
                wanted += keywords.size();
            }
            cells.add(String.format(Locale.ROOT, "%.3f", right / said));
            cells.add(String.format(Locale.ROOT, "%.3f", right / wanted));
        }
        return cells;
    }

    private static String text(KeywordedText item) {
        return item.title() + "。" + item.text();
    }

    private double rarity(String term) {
        int with = documents.getOrDefault(term, 0);
        return Math.log(1 + (items.size() - with + 0.5) / (with + 0.5));
    }

    /// Pairs that weigh more than the mean of the text's pairs, joined where they follow each other.
    private List<String> runs(String text, int most) {
        List<Term> terms = Terms.of(text);
        Map<String, Double> weights = new HashMap<>();
        terms.forEach(term -> weights.merge(term.text(), rarity(term.text()), Double::sum));
        double mean = weights.values().stream()
                .mapToDouble(weight -> weight)
                .average()
                .orElse(0);
        Map<String, Double> runs = new LinkedHashMap<>();
        int at = 0;
        while (at < terms.size()) {
            int end = at;
            double weight = 0;
            while (end < terms.size()
                    && weights.getOrDefault(terms.get(end).text(), 0.0) > mean
                    && (end == at || terms.get(end).start() < terms.get(end - 1).end())) {
                weight += weights.getOrDefault(terms.get(end).text(), 0.0);
                end++;
            }
            if (end > at) {
                runs.merge(
                        text.substring(terms.get(at).start(), terms.get(end - 1).end()), weight, Math::max);
            }
            at = Math.max(end, at + 1);
        }
        return runs.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
