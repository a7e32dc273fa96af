package org.duijie.api.page;

import java.util.List;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.Words;
import org.duijie.domain.Alliance;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Organisation;
import org.duijie.domain.PatentPool;
import org.duijie.domain.RecordKind;

/// The facts of challenges, organisations, alliances and pools.
final class OtherFacts {
    private final Words words;

    OtherFacts(Words words) {
        this.words = words;
    }

    /// Budget, payment and rights are for registered users unless the poster says otherwise (field dictionary §5).
    List<Fact> of(Challenge challenge, Reading reading) {
        Facts facts = new Facts(words).code("fact.mode", challenge.mode());
        if (reading.namesOwner()) {
            facts.unit("fact.poster", challenge.poster());
        } else {
            facts.text("fact.poster", words.text("fact.poster.anonymous"));
        }
        facts.date("fact.bidCloses", challenge.bidCloses());
        if (challenge.solveWithinMonths() > 0) {
            facts.text("fact.solveWithin", words.text("fact.solveWithin.value", challenge.solveWithinMonths()));
        }
        if (reading.may("budget", Disclosure.REGISTERED)) {
            facts.price("fact.budget", challenge.budget()).code("fact.payment", challenge.payment());
        }
        facts.codes("fact.cooperation", challenge.cooperation())
                .code("fact.maturityWanted", challenge.maturityWanted());
        if (reading.may("ipOwnership", Disclosure.REGISTERED)) {
            facts.code("fact.ipOwnership", challenge.ipOwnership())
                    .text("fact.improvements", challenge.improvements().original())
                    .text("fact.backgroundIp", challenge.backgroundIp().original());
        }
        return facts.code("fact.regime", challenge.regime())
                .yesNo("fact.publicFunds", challenge.publicFunds())
                .common(challenge)
                .contact(challenge.contact(), reading)
                .list();
    }

    List<Fact> of(Organisation organisation, Reading reading) {
        return new Facts(words)
                .code("fact.organisationKind", organisation.kind())
                .code("fact.size", organisation.size())
                .code("fact.orgOwnership", organisation.ownership())
                .texts("fact.qualifications", organisation.qualifications())
                .text("fact.verification", words.code(organisation.verification()))
                .texts("fact.formerNames", organisation.formerNames())
                .text("fact.creditCode", organisation.creditCode())
                .common(organisation)
                .contact(organisation.contact(), reading)
                .list();
    }

    List<Fact> of(Alliance alliance) {
        return new Facts(words)
                .code("fact.allianceKind", alliance.kind())
                .text("fact.legalForm", words.code(alliance.legalForm()))
                .unit("fact.chair", alliance.chair())
                .unit("fact.secretariat", alliance.secretariat())
                .unit("fact.liableUnit", alliance.liableUnit())
                .date("fact.founded", alliance.founded())
                .common(alliance)
                .list();
    }

    List<Fact> of(PatentPool pool, String alliance) {
        Facts facts = new Facts(words);
        if (pool.alliance().id().isKnown()) {
            facts.link(
                    "fact.alliance",
                    alliance,
                    Paths.of(RecordKind.ALLIANCE, pool.alliance().id()));
        } else {
            facts.text("fact.alliance", alliance);
        }
        return facts.codes("fact.poolKinds", pool.kinds())
                .unit("fact.operator", pool.operator())
                .date("fact.founded", pool.founded())
                .common(pool)
                .list();
    }
}
