package org.duijie.ingest.normal;

import java.util.List;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Organisation;
import org.duijie.domain.Organisation.Kind;
import org.duijie.domain.Organisation.Ownership;
import org.duijie.domain.Organisation.Size;
import org.duijie.domain.Organisation.Verification;
import org.duijie.domain.text.CanonicalText;
import org.duijie.ingest.cell.CreditCodeCell;

/// 单位.
final class OrganisationNormaliser implements Normaliser {
    private static final String HOME = "CN";

    @Override
    public Organisation read(RowCells row, Envelopes envelopes) {
        CanonicalText name = Titled.require(row);
        String code = row.figure("creditCode", "", CreditCodeCell::read);
        return new Organisation(
                envelopes.of(row, List.of(row.text("key"), code), name.value(), name.original(), Disclosure.PUBLIC),
                name,
                row.text("nameEn"),
                row.lines("formerNames"),
                code,
                row.code("kind", Kind.class, Kind.OTHER, Kind.OTHER),
                row.yes("stateEstablished", "Yes", false),
                row.code("ownershipForm", Ownership.class, Ownership.UNKNOWN, Ownership.OTHER),
                row.code("size", Size.class, Size.UNKNOWN, Size.OTHER),
                row.words("qualifications"),
                row.has("country") ? row.text("country") : HOME,
                row.yes("overseas", "Yes", true),
                row.prose("introduction"),
                row.code("verification", Verification.class, Verification.UNVERIFIED, Verification.UNVERIFIED)
                        .code(),
                Envelopes.contact(row));
    }
}
