package org.duijie.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import org.duijie.domain.text.CanonicalText;

/// 科研人员: a profile about a person, who can claim it, correct it or object to it.
public record Researcher(
        Envelope envelope,
        CanonicalText name,
        ClaimState claimState,
        List<Affiliation> affiliations,
        CanonicalText directions,
        CanonicalText selfIntroduction,
        List<String> papers,
        List<String> keywords,
        List<Field> classes,
        List<Coded<Service>> services,
        List<Link> links,
        Contact contact)
        implements Offer {

    public enum ClaimState {
        UNCLAIMED,
        INVITED,
        CLAIMED,
        OBJECTED
    }

    /// 任职单位 with 部门 and 职称.
    public record Affiliation(Party organisation, String department, String title, PartialDate from, PartialDate to) {}

    /// 可提供服务.
    public enum Service {
        OTHER,
        DEVELOPMENT,
        CONSULTING,
        SERVICE,
        TRAINING,
        PILOT,
        TRANSFER,
        REVIEW,
        DISPATCH
    }

    public Researcher {
        Titles.require(name);
        affiliations = List.copyOf(affiliations);
        papers = List.copyOf(papers);
        keywords = List.copyOf(keywords);
        classes = List.copyOf(classes);
        services = List.copyOf(services);
        links = List.copyOf(links);
    }

    @Override
    public Kind kind() {
        return Kind.RESEARCHER;
    }

    @Override
    public CanonicalText title() {
        return name;
    }

    @Override
    public List<Party> units() {
        return affiliations.stream().map(Affiliation::organisation).toList();
    }

    @Override
    public List<TextField> texts() {
        return new Prose(envelope)
                .add("title", name, Disclosure.PUBLIC)
                .add("directions", directions, Disclosure.PUBLIC)
                .add("selfIntroduction", selfIntroduction, Disclosure.PUBLIC)
                .add("papers", papers, Disclosure.PUBLIC)
                .fields();
    }

    @Override
    public Researcher resolved(UnaryOperator<Party> lookUp) {
        List<Affiliation> posts = affiliations.stream()
                .map(a -> new Affiliation(lookUp.apply(a.organisation()), a.department(), a.title(), a.from(), a.to()))
                .toList();
        return new Researcher(
                envelope.ownedBy(posts.stream().map(Affiliation::organisation).toList()),
                name,
                claimState,
                posts,
                directions,
                selfIntroduction,
                papers,
                keywords,
                classes,
                services,
                links,
                contact);
    }

    /// The same profile, claimed or not.
    public Researcher as(ClaimState state) {
        return new Researcher(
                envelope,
                name,
                state,
                affiliations,
                directions,
                selfIntroduction,
                papers,
                keywords,
                classes,
                services,
                links,
                contact);
    }
}
