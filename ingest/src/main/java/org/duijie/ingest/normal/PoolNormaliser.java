package org.duijie.ingest.normal;

import java.util.List;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Party;
import org.duijie.domain.PatentPool;
import org.duijie.domain.PatentPool.Check;
import org.duijie.domain.PatentPool.Entry;
import org.duijie.domain.PatentPool.FeeMode;
import org.duijie.domain.PatentPool.Kind;
import org.duijie.domain.PatentPool.Mandate;
import org.duijie.domain.PatentPool.Relation;
import org.duijie.domain.PatentPool.Terms;
import org.duijie.domain.RecordId;
import org.duijie.domain.text.CanonicalText;

/// 专利池: its entries name patents by their key in the same source.
final class PoolNormaliser implements Normaliser {
    @Override
    public PatentPool read(RowCells row, Envelopes envelopes) {
        CanonicalText name = Titled.require(row);
        row.required("alliance");
        Party operator = row.party("operator");
        return new PatentPool(
                envelopes.of(row, List.of(row.text("key")), name.value(), operator.name(), Disclosure.PUBLIC),
                name,
                keyed(row, "alliance"),
                row.codes("kinds", Kind.class, Kind.OTHER),
                operator,
                row.date("founded"),
                row.nested("entries", "ENTRY").stream()
                        .map(PoolNormaliser::entry)
                        .toList(),
                row.nested("mandates", "MANDATE").stream()
                        .map(PoolNormaliser::mandate)
                        .toList(),
                row.nested("terms", "TERMS").stream().map(PoolNormaliser::terms).toList(),
                row.nested("checklist", "CHECK").stream()
                        .map(PoolNormaliser::check)
                        .toList());
    }

    private static Party keyed(RowCells row, String field) {
        String key = row.text(field);
        return new Party(key, RecordId.of(row.settings().sourceSystem(), key));
    }

    private static Entry entry(RowCells row) {
        if (!row.has("item")) {
            throw row.missing("item");
        }
        return new Entry(
                keyed(row, "item"),
                row.code("relation", Relation.class, Relation.NOT_ASSESSED, Relation.NOT_ASSESSED),
                row.date("from"),
                row.date("to"));
    }

    private static Mandate mandate(RowCells row) {
        return new Mandate(row.party("owner"), row.text("scope"), row.date("from"), row.date("to"));
    }

    /// The base of a royalty (净销售额) stays with its rate, which means nothing without it.
    private static Terms terms(RowCells row) {
        List<RowCells> fees = row.nested("fee", "FEE");
        RowCells fee = fees.isEmpty() ? row : fees.getFirst();
        String rate = fee.has("base") ? fee.text("base") + " " + fee.text("rate") : fee.text("rate");
        return new Terms(
                row.text("version"),
                row.text("fieldOfUse"),
                row.text("territory"),
                forMembers(row),
                fee.code("mode", FeeMode.class, FeeMode.OTHER, FeeMode.OTHER),
                fee.price("amount"),
                rate.strip(),
                fee.price("cap"),
                row.text("term"),
                row.text("onExit"));
    }

    /// Members may be given better terms than others, so terms for nobody in particular are terms for outsiders.
    private static boolean forMembers(RowCells row) {
        return row.yes("audience", "Members", false);
    }

    private static Check check(RowCells row) {
        return new Check(row.text("item"), row.text("answer"), row.text("evidence"));
    }
}
