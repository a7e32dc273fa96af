package org.duijie.api.rest;

import java.util.List;
import org.duijie.api.generated.model.Achievement;
import org.duijie.api.generated.model.Affiliation;
import org.duijie.api.generated.model.Claim;
import org.duijie.api.generated.model.Evaluation;
import org.duijie.api.generated.model.Funding;
import org.duijie.api.generated.model.LegalStatus;
import org.duijie.api.generated.model.Ownership;
import org.duijie.api.generated.model.Patent;
import org.duijie.api.generated.model.Researcher;
import org.duijie.api.reading.Reading;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;

/// Achievements, patents and researchers as the contract has them.
record OfferModels(Parts parts) {
    Achievement achievement(org.duijie.domain.Achievement record, Reading reading, long version) {
        Envelope envelope = record.envelope();
        org.duijie.domain.Achievement.Dates dates = record.dates();
        return new Achievement(
                        record.id().toString(),
                        record.recordKind().name(),
                        version,
                        record.title().original(),
                        envelope.language().name(),
                        record.keywords(),
                        parts.fields(record.classes()),
                        Parts.source(envelope),
                        Parts.parties(record.completionUnits()),
                        Parts.parties(record.completers()))
                .titleEn(reading.text("titleEn").orElse(null))
                .owner(Parts.id(reading.owner()))
                .state(envelope.state().name())
                .region(parts.region(envelope))
                .registrationNo(Parts.text(record.registrationNo()))
                .category(parts.code(record.category()))
                .forms(parts.codes(record.forms()))
                .maturity(parts.maturity(record.maturity()))
                .summary(reading.text("summary").orElse(null))
                .problem(reading.text("problem").orElse(null))
                .innovation(reading.text("innovation").orElse(null))
                .application(reading.text("application").orElse(null))
                .indicators(reading.text("indicators").orElse(null))
                .indicatorList(
                        reading.may("indicators", Disclosure.PUBLIC)
                                ? Parts.indicators(record.indicators())
                                : List.of())
                .benefits(reading.text("benefits").orElse(null))
                .needs(reading.text("needs").orElse(null))
                .knowHow(reading.text("knowHow").orElse(null))
                .ownership(record.ownership().stream()
                        .map(owner -> new Ownership(Parts.party(owner.holder()), parts.code(owner.basis()))
                                .share(Parts.text(owner.share())))
                        .toList())
                .disposal(Parts.partyOrNull(record.disposal().holder()))
                .funding(new Funding(
                                parts.code(record.funding().source()),
                                parts.code(record.funding().programme()))
                        .projectNo(Parts.text(record.funding().projectNo())))
                .started(Parts.date(dates.started()))
                .ended(Parts.date(dates.ended()))
                .accepted(Parts.date(dates.accepted()))
                .registered(Parts.date(dates.registered()))
                .evaluations(record.evaluations().stream()
                        .map(evaluation -> new Evaluation(parts.code(evaluation.method()))
                                .evaluator(Parts.text(evaluation.evaluator()))
                                .date(Parts.date(evaluation.date()))
                                .conclusion(Parts.text(evaluation.conclusion())))
                        .toList())
                .level(parts.code(record.level()))
                .applied(parts.code(record.applied()))
                .ip(parts.codes(record.ip()))
                .deal(parts.deal(record.deal()))
                .links(Parts.links(record.links()))
                .contact(Parts.contact(record.contact(), reading));
    }

    Patent patent(org.duijie.domain.Patent record, Reading reading, long version) {
        Envelope envelope = record.envelope();
        return new Patent(
                        record.id().toString(),
                        record.recordKind().name(),
                        version,
                        record.title().original(),
                        envelope.language().name(),
                        record.keywords(),
                        parts.fields(record.classes()),
                        Parts.source(envelope),
                        parts.code(record.type()),
                        Parts.parties(record.applicants()),
                        Parts.parties(record.owners().stream()
                                .map(org.duijie.domain.Patent.Owner::party)
                                .toList()),
                        Parts.parties(record.inventors()),
                        new LegalStatus(parts.code(record.status().status()))
                                .asOf(Parts.date(record.status().asOf()))
                                .source(Parts.text(record.status().source())))
                .owner(Parts.id(reading.owner()))
                .state(envelope.state().name())
                .region(parts.region(envelope))
                .summary(reading.text("summary").orElse(null))
                .claims(reading.text("claims").orElse(null))
                .claimList(
                        reading.may("claims", Disclosure.PUBLIC)
                                ? record.claims().stream()
                                        .map(OfferModels::claim)
                                        .toList()
                                : List.of())
                .applicationNo(Parts.text(record.applicationNo()))
                .publicationNo(Parts.text(record.publicationNo()))
                .filed(Parts.date(record.filed()))
                .published(Parts.date(record.published()))
                .granted(Parts.date(record.granted()))
                .encumbrances(parts.codes(record.encumbrances().stream()
                        .map(org.duijie.domain.Patent.Encumbrance::kind)
                        .toList()))
                .deal(parts.deal(record.deal()))
                .links(Parts.links(record.links()))
                .contact(Parts.contact(record.contact(), reading));
    }

    private static Claim claim(org.duijie.domain.Patent.Claim claim) {
        return new Claim(claim.number(), claim.text().original())
                .dependsOn(claim.independent() ? null : claim.dependsOn());
    }

    Researcher researcher(org.duijie.domain.Researcher record, Reading reading, long version) {
        Envelope envelope = record.envelope();
        return new Researcher(
                        record.id().toString(),
                        record.recordKind().name(),
                        version,
                        record.title().original(),
                        envelope.language().name(),
                        record.keywords(),
                        parts.fields(record.classes()),
                        Parts.source(envelope),
                        parts.code(record.claimState()),
                        record.affiliations().stream()
                                .map(OfferModels::affiliation)
                                .toList())
                .owner(Parts.id(reading.owner()))
                .state(envelope.state().name())
                .region(parts.region(envelope))
                .directions(reading.text("directions").orElse(null))
                .selfIntroduction(reading.text("selfIntroduction").orElse(null))
                .papers(reading.text("papers").orElse(null))
                .paperList(reading.may("papers", Disclosure.PUBLIC) ? record.papers() : List.of())
                .services(parts.codes(record.services()))
                .links(Parts.links(record.links()))
                .contact(Parts.contact(record.contact(), reading));
    }

    private static Affiliation affiliation(org.duijie.domain.Researcher.Affiliation affiliation) {
        return new Affiliation(Parts.party(affiliation.organisation()))
                .department(Parts.text(affiliation.department()))
                .title(Parts.text(affiliation.title()))
                .from(Parts.date(affiliation.from()))
                .to(Parts.date(affiliation.to()));
    }
}
