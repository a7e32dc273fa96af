package org.duijie.exchange.challenge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.duijie.domain.CatalogueRecord;

/// Ranks records by their best items: the mean of the best three, in which the first weighs four, the second two and
/// the third one. A missing item counts nothing, so further work never harms, and many middling works do not beat a
/// very good one.
final class Pool {
    private static final List<Integer> WEIGHTS = List.of(4, 2, 1);
    private static final double SUM =
            WEIGHTS.stream().mapToInt(Integer::intValue).sum();

    private static final Comparator<Speaker.Item> STRONGEST = Comparator.comparingDouble(Speaker.Item::fused)
            .reversed()
            .thenComparing(item -> item.item().id());
    private static final Comparator<Speaker> BEST_FIRST = Comparator.comparingDouble(Speaker::strength)
            .reversed()
            .thenComparing(speaker -> speaker.record().id());

    private Pool() {}

    static List<Speaker> best(Map<CatalogueRecord, List<Speaker.Item>> itemsOf, int limit) {
        List<Speaker> speakers = new ArrayList<>();
        itemsOf.forEach((record, items) -> {
            if (!items.isEmpty()) {
                List<Speaker.Item> best =
                        items.stream().sorted(STRONGEST).limit(WEIGHTS.size()).toList();
                speakers.add(new Speaker(record, mean(best), best));
            }
        });
        return speakers.stream().sorted(BEST_FIRST).limit(limit).toList();
    }

    private static double mean(List<Speaker.Item> best) {
        double sum = 0;
        for (int i = 0; i < best.size(); i++) {
            sum += WEIGHTS.get(i) * best.get(i).fused();
        }
        return sum / SUM;
    }
}
