package org.duijie.matcher.feature;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.domain.Achievement;
import org.duijie.domain.Coded;
import org.duijie.domain.Deal;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Field;
import org.duijie.domain.Link;
import org.duijie.domain.Offer;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.Patent;
import org.duijie.domain.Price;
import org.duijie.domain.Researcher;
import org.duijie.domain.Stage;
import org.duijie.domain.TransferMode;

/// What an offer records beside its text, as far as the viewer may read it. A declared level of achievement (成果水平) is
/// not here: nobody but its owner stands behind it.
///
/// @param dated the latest of its dates of acceptance, registration, grant and the like
/// @param linked patents, reports, papers and standards that it names
/// @param evaluations by somebody else, on a date
public record OfferFacts(
        List<Field> classes,
        Stage stage,
        String region,
        Price price,
        List<TransferMode> modes,
        PartialDate dated,
        List<Link> linked,
        List<Achievement.Evaluation> evaluations,
        List<Figure> figures) {
    public static final OfferFacts NONE = new OfferFacts(
            List.of(),
            Stage.UNKNOWN,
            "",
            Price.UNKNOWN,
            List.of(),
            PartialDate.UNKNOWN,
            List.of(),
            List.of(),
            List.of());

    public OfferFacts {
        classes = List.copyOf(classes);
        modes = List.copyOf(modes);
        linked = List.copyOf(linked);
        evaluations = List.copyOf(evaluations);
        figures = List.copyOf(figures);
    }

    public static OfferFacts of(Offer offer, Disclosure level) {
        return switch (offer) {
            case Achievement achievement -> of(achievement, level);
            case Patent patent ->
                of(
                        patent,
                        Stage.UNKNOWN,
                        patent.deal(),
                        latest(patent.filed(), patent.published(), patent.granted()),
                        List.of(),
                        Figure.in(patent.texts(level)));
            case Researcher researcher ->
                new OfferFacts(
                        researcher.classes(),
                        Stage.UNKNOWN,
                        researcher.envelope().region().code(),
                        Price.UNKNOWN,
                        List.of(),
                        PartialDate.UNKNOWN,
                        evidence(researcher),
                        List.of(),
                        List.of());
        };
    }

    private static OfferFacts of(Achievement achievement, Disclosure level) {
        Achievement.Dates dates = achievement.dates();
        boolean mayReadFigures =
                achievement.texts(level).stream().anyMatch(field -> field.name().equals("indicators"));
        return of(
                achievement,
                achievement.maturity().stage().code(),
                achievement.deal(),
                latest(dates.ended(), dates.accepted(), dates.registered()),
                achievement.evaluations().stream()
                        .filter(evaluation -> independent(evaluation, achievement))
                        .toList(),
                Figure.of(mayReadFigures ? achievement.indicators() : List.of(), achievement.texts(level)));
    }

    private static OfferFacts of(
            Offer offer,
            Stage stage,
            Deal deal,
            PartialDate dated,
            List<Achievement.Evaluation> evaluations,
            List<Figure> figures) {
        return new OfferFacts(
                offer.classes(),
                stage,
                offer.envelope().region().code(),
                deal.price(),
                deal.modes().stream().map(Coded::code).toList(),
                dated,
                evidence(offer),
                evaluations,
                figures);
    }

    /// Somebody who is named, on a date, and is none of those who did the work.
    private static boolean independent(Achievement.Evaluation evaluation, Achievement achievement) {
        return !evaluation.evaluator().isBlank()
                && evaluation.date().isKnown()
                && achievement.completionUnits().stream()
                        .map(Party::name)
                        .noneMatch(unit -> unit.equals(evaluation.evaluator().strip()));
    }

    private static List<Link> evidence(Offer offer) {
        return offer.links().stream()
                .filter(link -> switch (link.kind()) {
                    case REPORT, PAPER, PATENT, STANDARD -> true;
                    case AWARD, PROJECT, PLATFORM, ACHIEVEMENT, PERSON, ORGANISATION, OTHER -> false;
                })
                .toList();
    }

    private static PartialDate latest(PartialDate... dates) {
        return Stream.of(dates)
                .filter(PartialDate::isKnown)
                .max(PartialDate::compareTo)
                .orElse(PartialDate.UNKNOWN);
    }
}
