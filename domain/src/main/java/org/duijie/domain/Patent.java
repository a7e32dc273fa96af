package org.duijie.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import org.duijie.domain.text.CanonicalText;

/// 专利. A transfer counts from its registration date, so an owner holds from a date to a date.
public record Patent(
        Envelope envelope,
        CanonicalText title,
        CanonicalText summary,
        Coded<Type> type,
        String applicationNo,
        String publicationNo,
        PartialDate filed,
        PartialDate published,
        PartialDate granted,
        List<Party> applicants,
        List<Owner> owners,
        List<Party> inventors,
        LegalStatus status,
        List<Claim> claims,
        List<String> keywords,
        List<Field> classes,
        List<Encumbrance> encumbrances,
        String coOwnerAgreement,
        Deal deal,
        List<Link> links,
        Contact contact)
        implements Offer {

    public enum Type {
        OTHER,
        INVENTION,
        UTILITY_MODEL,
        DESIGN
    }

    /// 专利权人 with the time it held the patent; open ends are unknown dates.
    public record Owner(Party party, String share, PartialDate from, PartialDate to) {}

    /// 法律状态 as a source gave it on a date.
    public record LegalStatus(Coded<Status> status, PartialDate asOf, String source) {}

    public enum Status {
        UNKNOWN,
        OTHER,
        PUBLISHED,
        EXAMINED,
        GRANTED,
        FEE_GRACE,
        LAPSED_UNPAID,
        EXPIRED,
        ABANDONED,
        WITHDRAWN,
        DEEMED_WITHDRAWN,
        REFUSED,
        INVALIDATED,
        PARTLY_INVALIDATED,
        RESTORED,
        SUSPENDED
    }

    /// 权利要求. `dependsOn` is 0 for an independent claim.
    public record Claim(int number, CanonicalText text, int dependsOn) {
        public boolean independent() {
            return dependsOn == 0;
        }
    }

    /// 权利负担.
    public record Encumbrance(Coded<EncumbranceKind> kind, Party holder, PartialDate from, PartialDate to) {}

    public enum EncumbranceKind {
        OTHER,
        PLEDGE,
        PRESERVATION,
        DISPUTE,
        EXCLUSIVE_LICENCE,
        SOLE_LICENCE,
        PLAIN_LICENCE,
        OPEN_LICENCE
    }

    public Patent {
        Titles.require(title);
        applicants = List.copyOf(applicants);
        owners = List.copyOf(owners);
        inventors = List.copyOf(inventors);
        claims = List.copyOf(claims);
        keywords = List.copyOf(keywords);
        classes = List.copyOf(classes);
        encumbrances = List.copyOf(encumbrances);
        links = List.copyOf(links);
        if (!filed.isKnown()) {
            throw new IllegalArgumentException("a patent has a filing date (申请日)");
        }
        if (granted.isKnown() && granted.latest().isBefore(filed.earliest())) {
            throw new IllegalArgumentException(
                    "a patent is not granted (%s) before it is filed (%s)".formatted(granted, filed));
        }
    }

    @Override
    public Kind kind() {
        return Kind.PATENT;
    }

    @Override
    public List<Party> units() {
        return owners.isEmpty() ? applicants : owners.stream().map(Owner::party).toList();
    }

    @Override
    public List<TextField> texts() {
        return new Prose(envelope)
                .add("title", title, Disclosure.PUBLIC)
                .add("summary", summary, Disclosure.PUBLIC)
                .add("claims", claims.stream().map(c -> c.text().original()).toList(), Disclosure.PUBLIC)
                .fields();
    }

    @Override
    public Patent resolved(UnaryOperator<Party> lookUp) {
        List<Owner> holders = owners.stream()
                .map(o -> new Owner(lookUp.apply(o.party()), o.share(), o.from(), o.to()))
                .toList();
        List<Party> filers = Party.resolved(applicants, lookUp);
        return new Patent(
                envelope.ownedBy(
                        holders.isEmpty() ? filers : List.of(holders.getFirst().party())),
                title,
                summary,
                type,
                applicationNo,
                publicationNo,
                filed,
                published,
                granted,
                filers,
                holders,
                inventors,
                status,
                claims,
                keywords,
                classes,
                encumbrances,
                coOwnerAgreement,
                deal,
                links,
                contact);
    }
}
