package org.duijie.matcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Contribution;
import org.duijie.domain.match.Explanation;
import org.duijie.domain.match.Match;
import org.duijie.domain.match.MatchList;
import org.duijie.domain.match.Reason;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.matcher.feature.Pairing;
import org.duijie.models.Encoder;
import org.duijie.models.rank.Cases;
import org.duijie.models.rank.RankModel;

/// Matches a need with offers: encode, retrieve, look, rank, explain.
///
/// Safe for many threads; keeps nothing of a need.
public final class Matchmaker {
    /// As many as the ranker was trained beside: features that compare with the list depend on its length.
    private static final int CANDIDATES = 200;

    /// An offer that the need names by its number is the one that is looked for: from the lowest level to the highest.
    private static final double NAMED = 3;

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble((Ranked ranked) -> ranked.score)
            .reversed()
            .thenComparing(Ranked::id);

    private final CatalogueIndex index;
    private final Encoder encoder;
    private final RankModel model;
    private final OfferSource source;
    private final OfferTexts texts = new OfferTexts();

    public Matchmaker(CatalogueIndex index, Encoder encoder, RankModel model, OfferSource source) {
        this.index = index;
        this.encoder = encoder;
        this.model = model.requireFeatures(FeatureSet.names());
        this.source = source;
    }

    /// A pair with its feature values and score.
    private static final class Ranked {
        private final Pairing pairing;
        private final double[] features;
        private final double score;

        Ranked(Pairing pairing, double[] features, double score) {
            this.pairing = pairing;
            this.features = features;
            this.score = score;
        }

        RecordId id() {
            return pairing.candidate().id();
        }

        boolean isNamed() {
            return !pairing.candidate().named().isEmpty();
        }
    }

    /// The candidates of a need in order, not explained yet, for the viewer who asked.
    public static final class Ranking {
        private final Viewer viewer;
        private final List<Ranked> best;

        private Ranking(Viewer viewer, List<Ranked> best) {
            this.viewer = viewer;
            this.best = List.copyOf(best);
        }

        private List<Duplicates.Group> groups(int limit) {
            return Duplicates.of(best.stream().map(ranked -> ranked.pairing).toList(), limit);
        }

        private Ranking without(Set<RecordId> gone) {
            return new Ranking(
                    viewer,
                    best.stream().filter(ranked -> !gone.contains(ranked.id())).toList());
        }
    }

    public MatchList match(Viewer viewer, Need need, Set<Offer.Kind> kinds, int limit) {
        return match(viewer, need, encode(need), kinds, limit);
    }

    /// The same for a need whose meaning is already known: encoding it costs more than all the rest.
    public MatchList match(Viewer viewer, Need need, NeedVectors vectors, Set<Offer.Kind> kinds, int limit) {
        return explain(rank(viewer, need, vectors, kinds), limit);
    }

    /// Retrieves, looks and ranks.
    public Ranking rank(Viewer viewer, Need need, NeedVectors vectors, Set<Offer.Kind> kinds) {
        List<Candidate> candidates = index.candidates(viewer, need, vectors, kinds, CANDIDATES);
        Cases cases = model.ranker().experience().cases(vectors.together());
        return new Ranking(
                viewer,
                Pairings.of(need, candidates, List.of(), index.statistics(), cases).parallelStream()
                        .map(this::ranked)
                        .sorted(BEST_FIRST)
                        .toList());
    }

    /// The best of a ranking, read from the store, each with its reasons; what says nearly the same stands behind it.
    /// What the store does not show to the viewer any more has no place, and the next one has it.
    public MatchList explain(Ranking ranking, int limit) {
        List<Duplicates.Group> groups = ranking.groups(limit);
        List<RecordId> wanted = groups.stream()
                .flatMap(group -> Stream.concat(Stream.of(group.head()), group.others().stream()))
                .map(place -> ranking.best.get(place).id())
                .toList();
        Map<RecordId, OfferSource.Versioned> offers = new HashMap<>();
        source.offers(ranking.viewer, wanted)
                .forEach(offer -> offers.put(offer.offer().id(), offer));
        Set<RecordId> gone = new HashSet<>(wanted);
        gone.removeAll(offers.keySet());
        if (!gone.isEmpty()) {
            return explain(ranking.without(gone), limit);
        }
        List<Match> matches = IntStream.range(0, groups.size())
                .parallel()
                .mapToObj(place -> explain(place + 1, groups.get(place), ranking, offers))
                .toList();
        CatalogueIndex.IndexStatus status = index.status();
        return new MatchList(matches, status.withVectors(), status.documents(), status.fingerprint(), model.id());
    }

    /// The meaning of a need, whole and by its title.
    public NeedVectors encode(Need need) {
        return NeedVectors.of(encoder, need);
    }

    private Ranked ranked(Pairing pairing) {
        double[] features = FeatureSet.values(pairing);
        boolean named = !pairing.candidate().named().isEmpty();
        return new Ranked(pairing, features, model.score(features) + (named ? NAMED : 0));
    }

    private Match explain(
            int rank, Duplicates.Group group, Ranking ranking, Map<RecordId, OfferSource.Versioned> offers) {
        Ranked head = ranking.best.get(group.head());
        List<Offer> duplicates = group.others().stream()
                .map(place -> Objects.requireNonNull(
                                offers.get(ranking.best.get(place).id()))
                        .offer())
                .toList();
        OfferSource.Versioned offer = Objects.requireNonNull(offers.get(head.id()));
        return explain(rank, head, offer, ranking.viewer).with(duplicates);
    }

    private Match explain(int rank, Ranked best, OfferSource.Versioned offer, Viewer viewer) {
        Pairing pairing = best.pairing;
        Disclosure level = ReadingPolicy.level(viewer, Guarded.of(offer.offer().envelope()));
        double[] points = model.contributions(best.features);
        List<Contribution> contributions = new ArrayList<>(points.length);
        for (int i = 0; i < points.length; i++) {
            if (FeatureSet.speaks(i, points[i])) {
                contributions.add(new Contribution(
                        FeatureSet.names().get(i), points[i], FeatureSet.reason(i, pairing, best.features[i])));
            }
        }
        if (best.isNamed()) {
            Set<String> numbers = pairing.candidate().named();
            contributions.add(new Contribution(
                    "identifier",
                    NAMED,
                    new Reason.SharedTerms(numbers.stream().sorted().toList())));
        }
        contributions.sort(Comparator.comparingDouble((Contribution c) -> -Math.abs(c.points()))
                .thenComparing(Contribution::feature));
        return new Match(
                rank,
                offer.offer(),
                best.score,
                model.likelihood(best.score),
                new Explanation(model.base(), contributions),
                Highlights.of(pairing.need(), pairing.offer().with(texts.of(offer, level)), pairing.statistics()));
    }
}
