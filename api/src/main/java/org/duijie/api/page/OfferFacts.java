package org.duijie.api.page;

import java.util.List;
import org.duijie.api.page.Fact.Value;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.Words;
import org.duijie.domain.Achievement;
import org.duijie.domain.Deal;
import org.duijie.domain.Maturity;
import org.duijie.domain.Offer;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Patent;
import org.duijie.domain.Researcher;

/// The facts of achievements, patents and researchers.
final class OfferFacts {
    private final Words words;

    OfferFacts(Words words) {
        this.words = words;
    }

    List<Fact> of(Offer offer, Reading reading) {
        Facts facts = switch (offer) {
            case Achievement achievement -> achievement(achievement);
            case Patent patent -> patent(patent);
            case Researcher researcher -> researcher(researcher);
        };
        return facts.links(offer.links())
                .common(offer)
                .contact(offer.contact(), reading)
                .list();
    }

    private Facts achievement(Achievement achievement) {
        Achievement.Dates dates = achievement.dates();
        Facts facts = new Facts(words)
                .units("fact.units", achievement.completionUnits())
                .people("fact.completers", achievement.completers())
                .texts(
                        "fact.ownership",
                        achievement.ownership().stream()
                                .map(owner -> words.coded(owner.basis()))
                                .distinct()
                                .toList())
                .unit("fact.disposal", achievement.disposal().holder())
                .code("fact.category", achievement.category())
                .codes("fact.forms", achievement.forms())
                .code("fact.stage", achievement.maturity().stage())
                .text("fact.trl", trl(achievement.maturity()));
        deal(facts, achievement.deal());
        return facts.code("fact.funding", achievement.funding().source())
                .code("fact.programme", achievement.funding().programme())
                .text("fact.projectNo", achievement.funding().projectNo())
                .text("fact.period", period(dates.started(), dates.ended()))
                .date("fact.accepted", dates.accepted())
                .date("fact.registered", dates.registered())
                .text("fact.registrationNo", achievement.registrationNo())
                .texts(
                        "fact.evaluation",
                        achievement.evaluations().stream().map(this::evaluation).toList())
                .code("fact.level", achievement.level())
                .code("fact.applied", achievement.applied())
                .codes("fact.ip", achievement.ip());
    }

    private Facts patent(Patent patent) {
        Facts facts = new Facts(words)
                .code("fact.type", patent.type())
                .text("fact.status", status(patent.status()))
                .units(
                        "fact.owners",
                        patent.owners().stream().map(Patent.Owner::party).toList())
                .units("fact.applicants", patent.applicants())
                .people("fact.inventors", patent.inventors())
                .text("fact.applicationNo", patent.applicationNo())
                .text("fact.publicationNo", patent.publicationNo())
                .date("fact.filed", patent.filed())
                .date("fact.published", patent.published())
                .date("fact.granted", patent.granted())
                .codes(
                        "fact.encumbrances",
                        patent.encumbrances().stream()
                                .map(Patent.Encumbrance::kind)
                                .toList());
        deal(facts, patent.deal());
        return facts;
    }

    private Facts researcher(Researcher researcher) {
        Facts facts = new Facts(words);
        for (Researcher.Affiliation affiliation : researcher.affiliations()) {
            Value unit = Facts.unit(affiliation.organisation());
            String rest = words.joined(List.of(affiliation.department(), affiliation.title()));
            String text = rest.isEmpty() ? unit.text() : unit.text() + " · " + rest;
            unit.href()
                    .ifPresentOrElse(
                            href -> facts.link("fact.affiliation", text, href),
                            () -> facts.text("fact.affiliation", text));
        }
        return facts.codes("fact.services", researcher.services())
                .text("fact.claimState", words.code(researcher.claimState()));
    }

    private void deal(Facts facts, Deal deal) {
        facts.codes("fact.transfer", deal.modes())
                .code("fact.pricing", deal.pricing())
                .price("fact.price", deal.price())
                .code("fact.availability", deal.availability());
    }

    private String trl(Maturity maturity) {
        return maturity.trl() == 0
                ? ""
                : words.text(
                        "fact.trl.value", maturity.trl(), words.code(maturity.scale()), words.code(maturity.source()));
    }

    private String evaluation(Achievement.Evaluation evaluation) {
        return String.join(
                " ",
                List.of(
                                words.coded(evaluation.method()),
                                evaluation.evaluator(),
                                words.date(evaluation.date()),
                                evaluation.conclusion())
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /// A status without its date and source is a claim, so both are shown where they are known.
    private String status(Patent.LegalStatus status) {
        String name = words.coded(status.status());
        return status.asOf().isKnown()
                ? words.text("fact.status.value", name, words.date(status.asOf()), status.source())
                : name;
    }

    private String period(PartialDate from, PartialDate to) {
        return from.isKnown() || to.isKnown() ? words.date(from) + " – " + words.date(to) : "";
    }
}
