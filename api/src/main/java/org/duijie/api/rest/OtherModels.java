package org.duijie.api.rest;

import java.util.List;
import org.duijie.api.generated.model.Alliance;
import org.duijie.api.generated.model.Challenge;
import org.duijie.api.generated.model.Member;
import org.duijie.api.generated.model.Organisation;
import org.duijie.api.generated.model.Pool;
import org.duijie.api.generated.model.PoolEntry;
import org.duijie.api.generated.model.PoolTerms;
import org.duijie.api.reading.Reading;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;
import org.duijie.domain.PatentPool;

/// Challenges, organisations, alliances and pools as the contract has them.
record OtherModels(Parts parts) {
    Challenge challenge(org.duijie.domain.Challenge record, Reading reading, long version) {
        Envelope envelope = record.envelope();
        Challenge written = new Challenge(
                        record.id().toString(),
                        record.recordKind().name(),
                        version,
                        record.title().original(),
                        envelope.language().name(),
                        record.keywords(),
                        parts.fields(record.classes()),
                        Parts.source(envelope),
                        parts.code(record.mode()),
                        record.anonymous())
                .owner(Parts.id(reading.owner()))
                .state(envelope.state().name())
                .region(parts.region(envelope))
                .teaser(reading.text("teaser").orElse(null))
                .background(reading.text("background").orElse(null))
                .problem(reading.text("problem").orElse(null))
                .tried(reading.text("tried").orElse(null))
                .targets(reading.text("targets").orElse(null))
                .targetList(
                        reading.may("targets", Disclosure.REGISTERED) ? Parts.indicators(record.targets()) : List.of())
                .constraints(reading.text("constraints").orElse(null))
                .deliverables(reading.text("deliverables").orElse(null))
                .acceptance(reading.text("acceptance").orElse(null))
                .confidential(reading.text("confidential").orElse(null))
                .regime(parts.code(record.regime()))
                .poster(reading.namesOwner() ? Parts.partyOrNull(record.poster()) : null)
                .bidCloses(Parts.date(record.bidCloses()))
                .solveWithinMonths(record.solveWithinMonths() == 0 ? null : record.solveWithinMonths())
                .cooperation(parts.codes(record.cooperation()))
                .maturityWanted(parts.code(record.maturityWanted()))
                .publicFunds(record.publicFunds())
                .contact(Parts.contact(record.contact(), reading));
        if (reading.may("budget", Disclosure.REGISTERED)) {
            written.budget(parts.price(record.budget())).payment(parts.code(record.payment()));
        }
        if (reading.may("ipOwnership", Disclosure.REGISTERED)) {
            written.ipOwnership(parts.code(record.ipOwnership()))
                    .improvements(Parts.text(record.improvements().original()))
                    .backgroundIp(Parts.text(record.backgroundIp().original()));
        }
        return written;
    }

    Organisation organisation(org.duijie.domain.Organisation record, Reading reading, long version) {
        Envelope envelope = record.envelope();
        return new Organisation(
                        record.id().toString(),
                        record.recordKind().name(),
                        version,
                        record.title().original(),
                        envelope.language().name(),
                        record.keywords(),
                        parts.fields(record.classes()),
                        Parts.source(envelope),
                        parts.code(record.kind()),
                        parts.code(record.verification()))
                .titleEn(reading.text("titleEn").orElse(null))
                .state(envelope.state().name())
                .region(parts.region(envelope))
                .formerNames(record.formerNames())
                .creditCode(Parts.text(record.creditCode()))
                .stateEstablished(record.stateEstablished())
                .ownership(parts.code(record.ownership()))
                .size(parts.code(record.size()))
                .qualifications(record.qualifications())
                .country(Parts.text(record.country()))
                .overseas(record.overseas())
                .introduction(reading.text("introduction").orElse(null))
                .contact(Parts.contact(record.contact(), reading));
    }

    Alliance alliance(org.duijie.domain.Alliance record, Reading reading, long version) {
        Envelope envelope = record.envelope();
        return new Alliance(
                        record.id().toString(),
                        record.recordKind().name(),
                        version,
                        record.title().original(),
                        envelope.language().name(),
                        record.keywords(),
                        parts.fields(record.classes()),
                        Parts.source(envelope),
                        parts.code(record.kind()),
                        parts.code(record.legalForm()),
                        record.members().stream().map(this::member).toList())
                .titleEn(reading.text("titleEn").orElse(null))
                .owner(Parts.id(reading.owner()))
                .state(envelope.state().name())
                .region(parts.region(envelope))
                .introduction(reading.text("introduction").orElse(null))
                .charter(reading.text("charter").orElse(null))
                .founded(Parts.date(record.founded()))
                .secretariat(Parts.partyOrNull(record.secretariat()))
                .chair(Parts.partyOrNull(record.chair()))
                .liableUnit(Parts.partyOrNull(record.liableUnit()));
    }

    private Member member(org.duijie.domain.Alliance.Member member) {
        return new Member(Parts.party(member.organisation()), parts.code(member.role()))
                .joined(Parts.date(member.joined()))
                .left(Parts.date(member.left()));
    }

    Pool pool(PatentPool record, Reading reading, long version) {
        Envelope envelope = record.envelope();
        return new Pool(
                        record.id().toString(),
                        record.recordKind().name(),
                        version,
                        record.title().original(),
                        envelope.language().name(),
                        record.keywords(),
                        parts.fields(record.classes()),
                        Parts.source(envelope),
                        Parts.party(record.alliance()),
                        record.entries().stream().map(this::entry).toList(),
                        record.terms().stream().map(this::terms).toList())
                .owner(Parts.id(reading.owner()))
                .state(envelope.state().name())
                .region(parts.region(envelope))
                .operator(Parts.partyOrNull(record.operator()))
                .founded(Parts.date(record.founded()))
                .kinds(parts.codes(record.kinds()));
    }

    private PoolEntry entry(PatentPool.Entry entry) {
        return new PoolEntry(Parts.party(entry.item()))
                .relation(parts.code(entry.relation()))
                .from(Parts.date(entry.from()))
                .to(Parts.date(entry.to()));
    }

    private PoolTerms terms(PatentPool.Terms terms) {
        return new PoolTerms(
                        terms.version(), terms.forMembers(), parts.code(terms.feeMode()), parts.price(terms.amount()))
                .fieldOfUse(Parts.text(terms.fieldOfUse()))
                .territory(Parts.text(terms.territory()))
                .rate(Parts.text(terms.rate()))
                .term(Parts.text(terms.term()))
                .onExit(Parts.text(terms.onExit()));
    }
}
