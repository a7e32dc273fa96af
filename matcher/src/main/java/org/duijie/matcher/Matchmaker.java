package org.duijie.matcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.duijie.domain.Offer;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Contribution;
import org.duijie.domain.match.Explanation;
import org.duijie.domain.match.Match;
import org.duijie.domain.match.MatchList;
import org.duijie.domain.match.Reason;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.matcher.feature.Pairing;
import org.duijie.models.Encoder;
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
            .thenComparing(ranked -> ranked.paired.offer().offer().id());

    private final CatalogueIndex index;
    private final Encoder encoder;
    private final RankModel model;
    private final Pairings pairings;

    public Matchmaker(CatalogueIndex index, Encoder encoder, RankModel model, OfferSource source) {
        this.index = index;
        this.encoder = encoder;
        this.model = model.requireFeatures(FeatureSet.names());
        this.pairings = new Pairings(source);
    }

    /// A pair with its feature values and score.
    private static final class Ranked {
        private final Pairings.Paired paired;
        private final double[] features;
        private final double score;

        Ranked(Pairings.Paired paired, double[] features, double score) {
            this.paired = paired;
            this.features = features;
            this.score = score;
        }
    }

    /// The candidates of a need in order, not explained yet.
    public static final class Ranking {
        private final List<Ranked> best;

        private Ranking(List<Ranked> best) {
            this.best = List.copyOf(best);
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
        return new Ranking(rank(pairings.of(
                viewer,
                need,
                candidates,
                List.of(),
                index.statistics(),
                model.ranker().experience().cases(vectors.together()))));
    }

    /// The best of a ranking, each with its reasons; what says nearly the same stands behind it.
    public MatchList explain(Ranking ranking, int limit) {
        List<Ranked> ranked = ranking.best;
        List<Match> matches = new ArrayList<>();
        for (Duplicates.Group group :
                Duplicates.of(ranked.stream().map(each -> each.paired).toList(), limit)) {
            List<Offer> duplicates = group.others().stream()
                    .map(place -> ranked.get(place).paired.offer().offer())
                    .toList();
            matches.add(explain(matches.size() + 1, ranked.get(group.head())).with(duplicates));
        }
        CatalogueIndex.IndexStatus status = index.status();
        return new MatchList(matches, status.withVectors(), status.documents(), status.fingerprint(), model.id());
    }

    /// The meaning of a need, whole and by its title.
    public NeedVectors encode(Need need) {
        return NeedVectors.of(encoder, need);
    }

    private List<Ranked> rank(List<Pairings.Paired> paired) {
        List<Ranked> ranked = new ArrayList<>(paired.size());
        for (Pairings.Paired pair : paired) {
            double[] features = FeatureSet.values(pair.pairing());
            double score = model.score(features) + (isNamed(pair) ? NAMED : 0);
            ranked.add(new Ranked(pair, features, score));
        }
        ranked.sort(BEST_FIRST);
        return ranked;
    }

    private static boolean isNamed(Pairings.Paired pair) {
        return !pair.pairing().candidate().named().isEmpty();
    }

    private Match explain(int rank, Ranked best) {
        Pairing pairing = best.paired.pairing();
        double[] points = model.contributions(best.features);
        List<Contribution> contributions = new ArrayList<>(points.length);
        for (int i = 0; i < points.length; i++) {
            if (FeatureSet.speaks(i, points[i])) {
                contributions.add(new Contribution(
                        FeatureSet.names().get(i), points[i], FeatureSet.reason(i, pairing, best.features[i])));
            }
        }
        if (isNamed(best.paired)) {
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
                best.paired.offer().offer(),
                best.score,
                model.likelihood(best.score),
                new Explanation(model.base(), contributions),
                Highlights.of(pairing.need(), pairing.offer(), pairing.statistics()));
    }
}
