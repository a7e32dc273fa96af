package org.duijie.ingest.normal;

import java.util.ArrayList;
import java.util.List;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Link;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.Researcher;
import org.duijie.domain.Researcher.Affiliation;
import org.duijie.domain.Researcher.ClaimState;
import org.duijie.domain.Researcher.Service;
import org.duijie.domain.text.CanonicalText;

/// 科研人员.
final class ResearcherNormaliser implements Normaliser {
    @Override
    public Researcher read(RowCells row, Envelopes envelopes) {
        CanonicalText name = Titled.require(row);
        row.required("organisation");
        List<Affiliation> affiliations = affiliations(row);
        String unit = affiliations.isEmpty()
                ? ""
                : affiliations.getFirst().organisation().name();
        return new Researcher(
                envelopes.of(row, List.of(row.text("key")), name.value(), unit, Disclosure.PUBLIC),
                name,
                row.code("claimState", ClaimState.class, ClaimState.UNCLAIMED, ClaimState.UNCLAIMED)
                        .code(),
                affiliations,
                row.prose("directions"),
                row.prose("selfIntroduction"),
                row.lines("papers"),
                row.words("keywords"),
                row.lexicon().fields().read(row),
                row.codes("services", Service.class, Service.OTHER),
                new LinkCells(row)
                        .with("achievements", Link.Kind.ACHIEVEMENT)
                        .with("patents", Link.Kind.PATENT)
                        .all(),
                Envelopes.contact(row));
    }

    /// 部门 and 职称 belong to the first unit; a sheet has no place to say them of a second.
    private static List<Affiliation> affiliations(RowCells row) {
        List<Affiliation> affiliations = new ArrayList<>();
        for (Party unit : row.parties("organisation")) {
            boolean first = affiliations.isEmpty();
            affiliations.add(new Affiliation(
                    unit,
                    first ? row.text("department") : "",
                    first ? row.text("position") : "",
                    PartialDate.UNKNOWN,
                    PartialDate.UNKNOWN));
        }
        return affiliations;
    }
}
