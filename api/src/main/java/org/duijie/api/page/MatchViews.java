package org.duijie.api.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.api.page.MatchView.EvidenceField;
import org.duijie.api.page.MatchView.ReasonView;
import org.duijie.api.page.MatchView.Row;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.Words;
import org.duijie.domain.Achievement;
import org.duijie.domain.Deal;
import org.duijie.domain.Offer;
import org.duijie.domain.Patent;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Contribution;
import org.duijie.domain.match.Likelihood;
import org.duijie.domain.match.Match;
import org.duijie.domain.match.MatchList;
import org.duijie.domain.match.Reason;

/// Puts matches into views: reasons in words, the score taken apart, the evidence marked in both texts.
final class MatchViews {
    private static final int REASONS_SHOWN = 4;
    private static final int AGAINST_SHOWN = 2;
    /// Smaller contributions stand in the breakdown, not among the reasons.
    private static final double WORTH_SAYING = 0.005;

    private final Words words;
    private final Viewer viewer;
    private final Cards cards;

    MatchViews(Words words, Viewer viewer) {
        this.words = words;
        this.viewer = viewer;
        this.cards = new Cards(words);
    }

    /// @param challengeTexts the challenge's readable texts by field
    /// @param challengeLabel the heading of a field of the challenge
    /// @param place keeps the marks of several lists on one page apart
    List<MatchView> of(
            MatchList list, Map<String, String> challengeTexts, Function<String, String> challengeLabel, String place) {
        return list.matches().stream()
                .map(match -> of(match, challengeTexts, challengeLabel, place + match.rank()))
                .toList();
    }

    private MatchView of(
            Match match, Map<String, String> challengeTexts, Function<String, String> challengeLabel, String place) {
        Likelihood likelihood = match.likelihood();
        Reading reading = Reading.of(match.offer(), viewer);
        Highlights marks = Highlights.of(match.evidence(), challengeTexts, reading.texts(), place);
        return new MatchView(
                match.rank(),
                cards.of(reading),
                likelihood.grade(),
                words.text("match.grade." + likelihood.grade()),
                words.percent(likelihood.probability()),
                words.text("match.interval", words.percent(likelihood.low()), words.percent(likelihood.high())),
                likelihood.probability() * 100,
                likelihood.low() * 100,
                likelihood.high() * 100,
                reasons(match, 1, REASONS_SHOWN),
                reasons(match, -1, AGAINST_SHOWN),
                match.explanation().contributions().stream().map(this::row).toList(),
                points(match.explanation().base()),
                points(match.score()),
                unavailable(match.offer()),
                marks.challenge().stream()
                        .map(m -> new EvidenceField(challengeLabel.apply(m.field()), m.pieces()))
                        .toList(),
                marks.offer().stream()
                        .map(m -> new EvidenceField(Sections.label(match.offer(), m.field(), words), m.pieces()))
                        .toList());
    }

    /// The reasons of one sign, the weightiest first. Several features look at the same thing and share the points
    /// between them, some with a minus, so what they say is taken together by kind and said once, in the
    /// words of the feature that weighs most.
    private List<ReasonView> reasons(Match match, int sign, int most) {
        Map<String, List<Contribution>> byKind = new LinkedHashMap<>();
        match.explanation().contributions().stream()
                .filter(contribution -> !(contribution.reason() instanceof Reason.TextShape))
                .forEach(contribution -> byKind.computeIfAbsent(
                                contribution.reason().code(), code -> new ArrayList<>())
                        .add(contribution));
        return byKind.values().stream()
                .filter(kind -> sum(kind) * sign > WORTH_SAYING)
                .sorted(Comparator.comparingDouble(kind -> -sign * sum(kind)))
                .limit(most)
                .map(kind -> new ReasonView(words.reason(heaviest(kind, sign)), signed(sum(kind))))
                .toList();
    }

    private static double sum(List<Contribution> kind) {
        return kind.stream().mapToDouble(Contribution::points).sum();
    }

    private static Contribution heaviest(List<Contribution> kind, int sign) {
        return Collections.max(kind, Comparator.comparingDouble(contribution -> sign * contribution.points()));
    }

    private Row row(Contribution contribution) {
        return new Row(
                words.feature(contribution.feature()), words.reason(contribution), signed(contribution.points()));
    }

    private Optional<String> unavailable(Offer offer) {
        Optional<Deal> deal = switch (offer) {
            case Achievement achievement -> Optional.of(achievement.deal());
            case Patent patent -> Optional.of(patent.deal());
            case Researcher researcher -> Optional.empty();
        };
        return deal.map(Deal::availability)
                .filter(availability -> !availability.code().recommendable())
                .map(availability -> words.text("match.unavailable", words.coded(availability)));
    }

    private static String signed(double points) {
        return String.format(Locale.ROOT, "%+.3f", points);
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, "%.3f", points);
    }
}
