package org.duijie.matcher;

import java.util.ArrayList;
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
import org.duijie.matcher.feature.AnalysedText;
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
    private static final double CLOSE = 0.4;

    /// While a record has no vector, this many shared wordings must speak for it.
    private static final int WORDINGS = 3;

    private static final double SAME_WORDS = 0.7;
    private static final double SAME_MEANING = 0.84;

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

    /// At most `limit` visible records of `kinds` near `asked`, without those that are not `wanted`.
    public Found near(
            Viewer viewer,
            Need asked,
            NeedVectors vectors,
            Set<RecordKind> kinds,
            Predicate<CatalogueRecord> wanted,
            int limit) {
        List<Candidate> candidates = index.near(viewer, asked, vectors, kinds, CANDIDATES);
        Map<RecordId, CatalogueRecord> records = new TreeMap<>();
        source.records(viewer, candidates.stream().map(Candidate::id).toList())
                .forEach(record -> records.put(record.id(), record));
        SideText question = SideText.of(asked);
        List<Neighbour> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            CatalogueRecord record = records.get(candidate.id());
            if (record != null
                    && found.size() < limit
                    && mayBeNear(candidate, record, question)
                    && wanted.test(record)) {
                Neighbour neighbour = compare(viewer, question, candidate, record);
                boolean waiting = candidate.meaningWhole() == 0;
                if (speaks(neighbour, waiting)) {
                    found.add(neighbour);
                }
            }
        }
        return new Found(found, index.status());
    }

    /// Cutting a text into terms costs more than all the rest, so what is far off is not even read.
    private static boolean mayBeNear(Candidate candidate, CatalogueRecord record, SideText question) {
        return candidate.meaningWhole() == 0
                || candidate.meaningWhole() >= CLOSE
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
        boolean sameTitle = question.title().text().equals(answer.title().text());
        boolean sameText =
                candidate.meaningWhole() >= SAME_MEANING && overlap(question.whole(), answer.whole()) >= SAME_WORDS;
        return new Neighbour(
                record,
                candidate.fused(),
                candidate.lexicalRank() > 0 && !evidence.isEmpty(),
                candidate.meaningWhole() >= CLOSE,
                sameTitle || sameText,
                evidence);
    }

    /// The weight of the terms that both texts have, of the weight of the terms that one of them has.
    private double overlap(AnalysedText a, AnalysedText b) {
        TermStatistics statistics = index.statistics();
        double both = a.overShared(b, statistics, (here, there, rarity) -> rarity);
        double either = a.rarity(statistics) + b.rarity(statistics) - both;
        return either == 0 ? 0 : both / either;
    }
}
