package org.duijie.exchange.challenge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.duijie.domain.CatalogueRecord;

/// Ranks records by their best items: the mean of the best five of a person's works. Of fewer works all count, and one
/// that was not found is nothing near. On judged experts that was right for 78 of 100 pairs; the best three, or a
/// missing
/// work counted as nothing, for 71 (docs/results/ideas-english.md).
final class Pool {
    private static final int BEST = 5;

    private static final Comparator<Speaker.Item> STRONGEST = Comparator.comparingDouble(Speaker.Item::fused)
            .reversed()
            .thenComparing(item -> item.item().id());
    private static final Comparator<Speaker> BEST_FIRST = Comparator.comparingDouble(Speaker::strength)
            .reversed()
            .thenComparing(speaker -> speaker.record().id());

    private Pool() {}

    /// The strongest records, those that nothing speaks for left out.
    ///
    /// @param works how many works there are that could speak for a record, found or not
    static List<Speaker> best(
            Map<CatalogueRecord, List<Speaker.Item>> itemsOf, ToIntFunction<CatalogueRecord> works, int limit) {
        List<Speaker> speakers = new ArrayList<>();
        itemsOf.forEach((record, items) -> {
            if (!items.isEmpty()) {
                List<Speaker.Item> best =
                        items.stream().sorted(STRONGEST).limit(BEST).toList();
                double sum = best.stream().mapToDouble(Speaker.Item::fused).sum();
                int counted = Math.max(best.size(), Math.min(BEST, works.applyAsInt(record)));
                speakers.add(new Speaker(record, sum / counted, best));
            }
        });
        return speakers.stream().sorted(BEST_FIRST).limit(limit).toList();
    }
}
