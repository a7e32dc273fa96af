package org.duijie.bench.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.TextField;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.OpenReading;
import org.duijie.matcher.evaluation.JudgedSet;
import org.duijie.models.text.Term;
import org.duijie.models.text.Terms;

/// Stuffs an unrelated offer from the middle of a list and looks how far up it gets.
final class Stuffing {
    private static final int POPULAR = 300;

    private final Shelf shelf;
    private final List<String> popular;
    private final Random random;

    Stuffing(Shelf shelf, List<CatalogueRecord> records, Random random) {
        this.shelf = shelf;
        this.popular = popular(records);
        this.random = random;
    }

    /// The terms of most records.
    private static List<String> popular(List<CatalogueRecord> records) {
        Map<String, Integer> documents = new HashMap<>();
        for (CatalogueRecord record : records) {
            Set<String> terms = new HashSet<>();
            record.texts(Disclosure.PUBLIC)
                    .forEach(field -> Terms.of(field.text().value()).forEach(term -> terms.add(term.text())));
            terms.forEach(term -> documents.merge(term, 1, Integer::sum));
        }
        return documents.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(POPULAR)
                .toList();
    }

    /// What a recipe brought.
    ///
    /// @param ranks negative where the record fell
    /// @param place where it stands then
    record Gain(int ranks, double score, int place) {}

    /// What each recipe gains for this need.
    Map<Recipe, Gain> gains(JudgedSet.JudgedNeed judged) {
        Need need = judged.need();
        NeedVectors vectors = NeedVectors.of(shelf.encoder(), need);
        List<Candidate> candidates = shelf.candidates(need, vectors);
        Beside.Wording asked = new Beside.Wording(need, vectors, shelf);
        Beside beside = new Beside(shelf, asked, candidates);
        Offer offer = unrelated(judged, beside.order(asked));
        List<TextField> fields = offer.texts(Disclosure.PUBLIC);
        List<String> shuffled = new ArrayList<>(
                Terms.of(need.whole()).stream().map(Term::text).distinct().toList());
        Collections.shuffle(shuffled, random);
        List<List<TextField>> texts = new ArrayList<>(List.of(fields));
        for (Recipe recipe : Recipe.values()) {
            texts.add(recipe.stuff(fields, need, popular, shuffled));
        }
        List<OpenReading> encoded = OpenReading.of(shelf.encoder(), texts);
        Beside.Place honest = beside.place(asked, offer, texts.getFirst(), encoded.getFirst());
        Map<Recipe, Gain> gains = new EnumMap<>(Recipe.class);
        int at = 0;
        for (Recipe recipe : Recipe.values()) {
            at++;
            Beside.Place place = beside.place(asked, offer, texts.get(at), encoded.get(at));
            gains.put(recipe, new Gain(honest.rank() - place.rank(), place.score() - honest.score(), place.rank()));
        }
        return gains;
    }

    private Offer unrelated(JudgedSet.JudgedNeed judged, List<RecordId> order) {
        Set<RecordId> related = new HashSet<>();
        judged.grades().stream().filter(grade -> grade.level() > 1).forEach(grade -> related.add(grade.offer()));
        return order.stream()
                .skip(order.size() / 2)
                .filter(id -> !related.contains(id))
                .findFirst()
                .flatMap(shelf::find)
                .orElseThrow();
    }
}
