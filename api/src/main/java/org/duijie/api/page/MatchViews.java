package org.duijie.api.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.api.page.MatchView.EvidenceField;
import org.duijie.api.page.MatchView.ReasonView;
import org.duijie.api.page.MatchView.Row;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.MainReasons;
import org.duijie.api.words.Words;
import org.duijie.domain.Achievement;
import org.duijie.domain.Deal;
import org.duijie.domain.Offer;
import org.duijie.domain.Patent;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Contribution;
import org.duijie.domain.match.Evidence;
import org.duijie.domain.match.Likelihood;
import org.duijie.domain.match.Match;
import org.duijie.domain.match.MatchList;

/// Puts matches into views: reasons in words, the score taken apart, the evidence marked in both texts.
final class MatchViews {
    private static final int REASONS_SHOWN = 4;
    private static final int AGAINST_SHOWN = 2;

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
        MainReasons reasons = new MainReasons(match.explanation(), words);
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
                views(reasons.inFavour(REASONS_SHOWN)),
                views(reasons.against(AGAINST_SHOWN)),
                match.explanation().contributions().stream().map(this::row).toList(),
                points(match.explanation().base()),
                points(match.score()),
                unavailable(match.offer()),
                marks.challenge().stream()
                        .map(m -> new EvidenceField(challengeLabel.apply(m.field()), m.pieces()))
                        .toList(),
                marks.offer().stream()
                        .map(m -> new EvidenceField(Sections.label(match.offer(), m.field(), words), m.pieces()))
                        .toList(),
                match.evidence().stream().anyMatch(one -> one.basis() == Evidence.Basis.MEANING),
                match.duplicates().stream()
                        .map(offer -> cards.of(Reading.of(offer, viewer)))
                        .toList());
    }

    private List<ReasonView> views(List<MainReasons.Said> reasons) {
        return reasons.stream()
                .map(said -> new ReasonView(
                        words.code(said.group()),
                        said.text(),
                        signed(said.points()),
                        said.parts().stream().map(this::row).toList()))
                .toList();
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
