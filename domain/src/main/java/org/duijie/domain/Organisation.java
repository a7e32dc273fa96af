package org.duijie.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import org.duijie.domain.text.CanonicalText;

/// 单位. An organisation that nobody has verified may draft, but not publish, bid or license.
public record Organisation(
        Envelope envelope,
        CanonicalText name,
        String nameEn,
        List<String> formerNames,
        String creditCode,
        Coded<Kind> kind,
        boolean stateEstablished,
        Coded<Ownership> ownership,
        Coded<Size> size,
        List<String> qualifications,
        String country,
        boolean overseas,
        CanonicalText introduction,
        Verification verification,
        Contact contact)
        implements CatalogueRecord {

    public enum Kind {
        OTHER,
        HIGHER_EDUCATION,
        RESEARCH_INSTITUTE,
        HOSPITAL,
        ENTERPRISE,
        NEW_RND,
        TRANSFER_AGENCY,
        SOCIETY,
        GOVERNMENT,
        ALLIANCE_SECRETARIAT,
        FINANCE
    }

    public enum Ownership {
        UNKNOWN,
        OTHER,
        STATE,
        COLLECTIVE,
        PRIVATE,
        FOREIGN,
        HK_MACAO_TAIWAN
    }

    public enum Size {
        UNKNOWN,
        OTHER,
        LARGE,
        MEDIUM,
        SMALL,
        MICRO
    }

    public enum Verification {
        UNVERIFIED,
        PENDING,
        VERIFIED,
        REJECTED
    }

    public Organisation {
        Titles.require(name);
        formerNames = List.copyOf(formerNames);
        qualifications = List.copyOf(qualifications);
        if (!creditCode.isEmpty() && !CreditCode.isValid(creditCode)) {
            throw new IllegalArgumentException(
                    "the unified social credit code %s has a wrong check digit".formatted(creditCode));
        }
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.ORGANISATION;
    }

    @Override
    public CanonicalText title() {
        return name;
    }

    @Override
    public List<TextField> texts() {
        return new Prose(envelope)
                .add("title", name, Disclosure.PUBLIC)
                .add("titleEn", CanonicalText.of(nameEn), Disclosure.PUBLIC)
                .add("introduction", introduction, Disclosure.PUBLIC)
                .fields();
    }

    @Override
    public List<String> keywords() {
        return List.of();
    }

    @Override
    public List<Field> classes() {
        return List.of();
    }

    /// The same organisation, as somebody has looked at it.
    public Organisation as(Verification found) {
        return new Organisation(
                envelope,
                name,
                nameEn,
                formerNames,
                creditCode,
                kind,
                stateEstablished,
                ownership,
                size,
                qualifications,
                country,
                overseas,
                introduction,
                found,
                contact);
    }

    @Override
    public Organisation resolved(UnaryOperator<Party> lookUp) {
        return new Organisation(
                envelope.ownedBy(List.of(new Party(name.value(), id()))),
                name,
                nameEn,
                formerNames,
                creditCode,
                kind,
                stateEstablished,
                ownership,
                size,
                qualifications,
                country,
                overseas,
                introduction,
                verification,
                contact);
    }
}
