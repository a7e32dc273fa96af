package org.duijie.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.duijie.domain.text.CanonicalText;

/// 技术需求/难题. The title and teaser are public; what the difficulty is, its figures and its budget are for registered
/// users unless the poster says otherwise, and the confidential part is for the invited.
public record Challenge(
        Envelope envelope,
        CanonicalText title,
        CanonicalText teaser,
        Statement statement,
        List<Indicator> targets,
        Coded<Mode> mode,
        Coded<Regime> regime,
        Party poster,
        boolean anonymous,
        PartialDate bidCloses,
        int solveWithinMonths,
        Price budget,
        Coded<Payment> payment,
        List<Coded<TransferMode>> cooperation,
        Coded<IpOwnership> ipOwnership,
        CanonicalText improvements,
        CanonicalText backgroundIp,
        Coded<Stage> maturityWanted,
        boolean publicFunds,
        List<String> keywords,
        List<Field> classes,
        Contact contact)
        implements CatalogueRecord {

    public record Statement(
            CanonicalText background,
            CanonicalText problem,
            CanonicalText tried,
            CanonicalText constraints,
            CanonicalText deliverables,
            CanonicalText acceptance,
            CanonicalText confidential) {}

    /// 组织方式.
    public enum Mode {
        MATCH_ONLY,
        COMMISSION,
        COMPETITIVE,
        TENDER,
        CONTEST,
        MEMBER_ORDER
    }

    /// 适用程序: what the law makes a public procurement is published and linked here, never run.
    public enum Regime {
        SELF,
        STATUTORY
    }

    public enum Payment {
        UNKNOWN,
        OTHER,
        LUMP_SUM,
        INSTALMENTS,
        MILESTONES,
        ROYALTY,
        ENTRY_PLUS_ROYALTY,
        EQUITY,
        NEGOTIABLE
    }

    /// 知识产权归属: silence has legal defaults that surprise posters, so unknown is a value of its own.
    public enum IpOwnership {
        UNKNOWN,
        OTHER,
        POSTER,
        SOLVER,
        JOINT,
        TO_BE_AGREED
    }

    public Challenge {
        Titles.require(title);
        targets = List.copyOf(targets);
        cooperation = List.copyOf(cooperation);
        keywords = List.copyOf(keywords);
        classes = List.copyOf(classes);
        if (solveWithinMonths < 0) {
            throw new IllegalArgumentException("the months to solve a challenge are not negative");
        }
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.CHALLENGE;
    }

    @Override
    public List<TextField> texts() {
        return new Prose(envelope)
                .add("title", title, Disclosure.PUBLIC)
                .add("teaser", teaser, Disclosure.PUBLIC)
                .add("background", statement.background(), Disclosure.REGISTERED)
                .add("problem", statement.problem(), Disclosure.REGISTERED)
                .add("tried", statement.tried(), Disclosure.REGISTERED)
                .add("targets", targets.stream().map(Indicator::raw).toList(), Disclosure.REGISTERED)
                .add("constraints", statement.constraints(), Disclosure.REGISTERED)
                .add("deliverables", statement.deliverables(), Disclosure.REGISTERED)
                .add("acceptance", statement.acceptance(), Disclosure.REGISTERED)
                .add("confidential", statement.confidential(), Disclosure.INVITED)
                .fields();
    }

    /// Whether an answer is still wanted on `day`: it is listed, and the time for answers has not run out.
    public boolean isOpenOn(LocalDate day) {
        return envelope.state() == RecordState.LISTED
                && (!bidCloses.isKnown() || !bidCloses.latest().isBefore(day));
    }

    public Challenge inState(RecordState state) {
        return new Challenge(
                envelope.in(state),
                title,
                teaser,
                statement,
                targets,
                mode,
                regime,
                poster,
                anonymous,
                bidCloses,
                solveWithinMonths,
                budget,
                payment,
                cooperation,
                ipOwnership,
                improvements,
                backgroundIp,
                maturityWanted,
                publicFunds,
                keywords,
                classes,
                contact);
    }

    /// The same challenge of another organisation.
    public Challenge postedBy(Party owner) {
        return new Challenge(
                envelope.ownedBy(owner.id()),
                title,
                teaser,
                statement,
                targets,
                mode,
                regime,
                owner,
                anonymous,
                bidCloses,
                solveWithinMonths,
                budget,
                payment,
                cooperation,
                ipOwnership,
                improvements,
                backgroundIp,
                maturityWanted,
                publicFunds,
                keywords,
                classes,
                contact);
    }

    @Override
    public Challenge resolved(UnaryOperator<Party> lookUp) {
        Party unit = lookUp.apply(poster);
        return new Challenge(
                envelope.ownedBy(List.of(unit)),
                title,
                teaser,
                statement,
                targets,
                mode,
                regime,
                unit,
                anonymous,
                bidCloses,
                solveWithinMonths,
                budget,
                payment,
                cooperation,
                ipOwnership,
                improvements,
                backgroundIp,
                maturityWanted,
                publicFunds,
                keywords,
                classes,
                contact);
    }
}
