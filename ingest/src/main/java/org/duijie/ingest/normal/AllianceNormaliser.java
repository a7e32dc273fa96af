package org.duijie.ingest.normal;

import java.util.List;
import org.duijie.domain.Alliance;
import org.duijie.domain.Alliance.Kind;
import org.duijie.domain.Alliance.LegalForm;
import org.duijie.domain.Alliance.Member;
import org.duijie.domain.Alliance.MemberRole;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Party;
import org.duijie.domain.text.CanonicalText;

/// 联盟 with its members, whose rights depend on the dates.
final class AllianceNormaliser implements Normaliser {
    @Override
    public Alliance read(RowCells row, Envelopes envelopes) {
        CanonicalText name = Titled.require(row);
        Party secretariat = row.party("secretariat");
        LegalForm form = row.code("legalForm", LegalForm.class, LegalForm.AGREEMENT, LegalForm.AGREEMENT)
                .code();
        if (form == LegalForm.AGREEMENT) {
            row.required("liableUnit");
        }
        return new Alliance(
                envelopes.of(row, List.of(row.text("key")), name.value(), secretariat.name(), Disclosure.PUBLIC),
                name,
                row.text("nameEn"),
                row.code("kind", Kind.class, Kind.OTHER, Kind.OTHER),
                row.lexicon().fields().read(row),
                form,
                row.party("liableUnit"),
                secretariat,
                row.party("chair"),
                row.prose("charter"),
                row.prose("introduction"),
                row.date("founded"),
                row.nested("members", "MEMBER").stream()
                        .map(AllianceNormaliser::member)
                        .toList());
    }

    private static Member member(RowCells row) {
        if (!row.has("organisation")) {
            throw row.missing("organisation");
        }
        return new Member(
                row.party("organisation"),
                row.code("role", MemberRole.class, MemberRole.MEMBER, MemberRole.MEMBER),
                row.date("joined"),
                row.date("left"));
    }
}
