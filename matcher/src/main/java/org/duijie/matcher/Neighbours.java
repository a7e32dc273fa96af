package org.duijie.matcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Evidence;
import org.duijie.matcher.feature.SideText;
import org.duijie.models.Encoder;

/// The records near a text: found by words and by meaning, ordered by the sum of both, each with the wording it shares.
///
/// The ranker has no part in it. It was trained on needs and offers, and its probabilities hold for such pairs alone.
/// Safe for many threads; keeps nothing of what was asked.
public final class Neighbours {
    private static final int CANDIDATES = 200;

    /// Every record has a nearest one. On the seeds, half of the Chinese pairs that are fairly strong or better are at
    /// least 0.58 alike, and 19 in 20 unrelated ones are below 0.40. Other languages come on the same scale.
    private static final double CLOSE = 0.45;

    /// Where the nearest is near, what is much farther off only looks like an answer; what is this near in itself
    /// always is one. On the seeds, half of them to choose by: of the challenges listed for an achievement, people
    /// judged .37 fit instead of .14, and .59 of those that fit are listed instead of .63.
    private static final double BESIDE_BEST = 0.1;

    private static final double NEAR_IN_ITSELF = 0.6;

    /// While a record has no vector, this many shared wordings must speak for it.
    private static final int WORDINGS = 3;

    private final CatalogueIndex index;
    private final Encoder encoder;
    private final RecordSource source;

    public Neighbours(CatalogueIndex index, Encoder encoder, RecordSource source) {
        this.index = index;
        this.encoder = encoder;
        this.source = source;
    }

    /// A list of neighbours, best first, with what it was answered from.
    public record Found(List<Neighbour> neighbours, CatalogueIndex.IndexStatus from) {
        public Found {
            neighbours = List.copyOf(neighbours);
        }
    }

    /// The meaning of what is asked; encoding it costs more than all the rest.
    public NeedVectors encode(Need asked) {
        return NeedVectors.of(encoder, asked);
    }

    /// At most `limit` visible records of `kinds` near `asked`, without those that are not `wanted`, and without those
    /// that are much farther off than the nearest.
    public Found near(
            Viewer viewer,
            Need asked,
            NeedVectors vectors,
            Set<RecordKind> kinds,
            Predicate<CatalogueRecord> wanted,
            int limit) {
        Map<Candidate, CatalogueRecord> candidates = candidates(viewer, asked, vectors, kinds, wanted);
        double best = candidates.keySet().stream()
                .mapToDouble(Candidate::meaningWhole)
                .max()
                .orElse(0);
        return compared(viewer, asked, candidates, Math.min(NEAR_IN_ITSELF, best - BESIDE_BEST), limit);
    }

    /// The same with all that is close enough, however near the nearest is: to be pooled, not to be shown.
    public Found around(
            Viewer viewer,
            Need asked,
            NeedVectors vectors,
            Set<RecordKind> kinds,
            Predicate<CatalogueRecord> wanted,
            int limit) {
        return compared(viewer, asked, candidates(viewer, asked, vectors, kinds, wanted), CLOSE, limit);
    }

    /// What may be read and is wanted, in the order of the search.
    private Map<Candidate, CatalogueRecord> candidates(
            Viewer viewer, Need asked, NeedVectors vectors, Set<RecordKind> kinds, Predicate<CatalogueRecord> wanted) {
        List<Candidate> found = index.near(viewer, asked, vectors, kinds, CANDIDATES);
        Map<RecordId, CatalogueRecord> records = new TreeMap<>();
        source.records(viewer, found.stream().map(Candidate::id).toList())
                .forEach(record -> records.put(record.id(), record));
        Map<Candidate, CatalogueRecord> candidates = new LinkedHashMap<>();
        for (Candidate candidate : found) {
            CatalogueRecord record = records.get(candidate.id());
            if (record != null && wanted.test(record)) {
                candidates.put(candidate, record);
            }
        }
        return candidates;
    }

    private Found compared(
            Viewer viewer, Need asked, Map<Candidate, CatalogueRecord> candidates, double enough, int limit) {
        SideText question = SideText.of(asked);
        List<Neighbour> found = new ArrayList<>();
        candidates.forEach((candidate, record) -> {
            if (found.size() < limit && mayBeNear(candidate, record, question, enough)) {
                Neighbour neighbour = compare(viewer, question, candidate, record);
                boolean waiting = candidate.meaningWhole() == 0;
                if (speaks(neighbour, waiting)) {
                    found.add(neighbour);
                }
            }
        });
        return new Found(found, index.status());
    }

    /// Cutting a text into terms costs more than all the rest, so what is far off is not even read.
    private static boolean mayBeNear(Candidate candidate, CatalogueRecord record, SideText question, double enough) {
        return candidate.meaningWhole() == 0
                || candidate.meaningWhole() >= Math.max(CLOSE, enough)
                || record.title().value().equals(question.title().text());
    }

    private static boolean speaks(Neighbour neighbour, boolean waiting) {
        return neighbour.byMeaning()
                || neighbour.nearDuplicate()
                || (waiting && neighbour.evidence().size() >= WORDINGS);
    }

    private Neighbour compare(Viewer viewer, SideText question, Candidate candidate, CatalogueRecord record) {
        Disclosure level = ReadingPolicy.level(viewer, Guarded.of(record.envelope()));
        SideText answer = SideText.of(record.texts(level), record.keywords());
        List<Evidence> evidence = Highlights.weighty(question, answer, index.statistics());
        boolean same = Sameness.ofTitles(question, answer)
                || Sameness.ofTexts(candidate.meaningWhole(), question, answer, index.statistics());
        return new Neighbour(
                record,
                candidate.fused(),
                candidate.lexicalRank() > 0 && !evidence.isEmpty(),
                candidate.meaningWhole() >= CLOSE,
                same,
                evidence);
    }
}
