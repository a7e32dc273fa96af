package org.duijie.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import org.duijie.domain.text.CanonicalText;

/// 联盟. One that is only an agreement (协议型) names the unit that is liable to outsiders.
public record Alliance(
        Envelope envelope,
        CanonicalText name,
        String nameEn,
        Coded<Kind> kind,
        List<Field> fields,
        LegalForm legalForm,
        Party liableUnit,
        Party secretariat,
        Party chair,
        CanonicalText charter,
        CanonicalText introduction,
        PartialDate founded,
        List<Member> members)
        implements CatalogueRecord {

    public enum Kind {
        OTHER,
        INDUSTRY_TECHNOLOGY,
        INTELLECTUAL_PROPERTY
    }

    public enum LegalForm {
        LEGAL_PERSON,
        AGREEMENT
    }

    public enum MemberRole {
        CHAIR,
        VICE_CHAIR,
        COUNCIL,
        MEMBER,
        OBSERVER
    }

    /// 成员 with the dates that decide its rights.
    public record Member(Party organisation, Coded<MemberRole> role, PartialDate joined, PartialDate left) {}

    public Alliance {
        fields = List.copyOf(fields);
        members = List.copyOf(members);
        if (legalForm == LegalForm.AGREEMENT && liableUnit.name().isEmpty()) {
            throw new IllegalArgumentException(
                    "an alliance by agreement (协议型) names the unit liable to outsiders (对外责任主体)");
        }
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.ALLIANCE;
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
                .add("charter", charter, Disclosure.MEMBERS)
                .fields();
    }

    @Override
    public List<String> keywords() {
        return List.of();
    }

    @Override
    public List<Field> classes() {
        return fields;
    }

    @Override
    public Alliance resolved(UnaryOperator<Party> lookUp) {
        Party office = lookUp.apply(secretariat);
        return new Alliance(
                envelope.ownedBy(List.of(office)),
                name,
                nameEn,
                kind,
                fields,
                legalForm,
                lookUp.apply(liableUnit),
                office,
                lookUp.apply(chair),
                charter,
                introduction,
                founded,
                members.stream()
                        .map(m -> new Member(lookUp.apply(m.organisation()), m.role(), m.joined(), m.left()))
                        .toList());
    }
}
