package org.duijie.ingest.normal;

import java.util.List;
import java.util.Optional;
import org.duijie.domain.Challenge;
import org.duijie.domain.Challenge.IpOwnership;
import org.duijie.domain.Challenge.Mode;
import org.duijie.domain.Challenge.Payment;
import org.duijie.domain.Challenge.Regime;
import org.duijie.domain.Challenge.Statement;
import org.duijie.domain.Coded;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Party;
import org.duijie.domain.Stage;
import org.duijie.domain.TransferMode;
import org.duijie.domain.text.CanonicalText;
import org.duijie.ingest.cell.CellFault;
import org.duijie.ingest.cell.Excerpt;
import org.duijie.ingest.cell.IndicatorCell;
import org.duijie.ingest.cell.MonthsCell;

/// 技术需求/难题.
final class ChallengeNormaliser implements Normaliser {
    @Override
    public Challenge read(RowCells row, Envelopes envelopes) {
        CanonicalText title = Titled.require(row);
        row.required("poster");
        Party poster = row.party("poster");
        return new Challenge(
                envelopes.of(row, List.of(row.text("key")), title.value(), poster.name(), Disclosure.PUBLIC),
                title,
                row.prose("teaser"),
                statement(row),
                row.figure("targets", List.of(), (cell, remarks) -> IndicatorCell.read(cell)),
                row.code("mode", Mode.class, Mode.MATCH_ONLY, Mode.MATCH_ONLY),
                regime(row),
                poster,
                row.yes("anonymity", "Anonymity", true),
                row.date("bidCloses"),
                row.figure("solveWithin", 0, MonthsCell::read),
                row.price("budget"),
                row.code("payment", Payment.class, Payment.UNKNOWN, Payment.OTHER),
                row.codes("cooperation", TransferMode.class, TransferMode.OTHER),
                row.code("ipOwnership", IpOwnership.class, IpOwnership.UNKNOWN, IpOwnership.OTHER),
                row.prose("improvements"),
                row.prose("backgroundIp"),
                row.code("maturityWanted", Stage.class, Stage.UNKNOWN, Stage.OTHER),
                row.yes("publicFunds", "Yes", false),
                row.words("keywords"),
                row.lexicon().fields().read(row),
                Envelopes.contact(row));
    }

    private static Statement statement(RowCells row) {
        return new Statement(
                row.prose("background"),
                row.prose("problem"),
                row.prose("tried"),
                row.prose("constraints"),
                row.prose("deliverables"),
                row.prose("acceptance"),
                row.prose("confidential"));
    }

    /// What the law makes a public procurement must not run here, so a regime that cannot be read is not passed over.
    private static Coded<Regime> regime(RowCells row) {
        return row.read("regime", new Coded<>(Regime.SELF, ""), (cell, remarks) -> {
            Optional<Regime> regime =
                    row.lexicon().vocabularies().of(Regime.class).find(cell);
            return new Coded<>(
                    regime.orElseThrow(() -> new CellFault(
                            "regime.unknown",
                            "“%s” does not say which procedure applies: write 自主发布, or 依法招标/政府采购"
                                    .formatted(Excerpt.of(cell)))),
                    cell);
        });
    }
}
