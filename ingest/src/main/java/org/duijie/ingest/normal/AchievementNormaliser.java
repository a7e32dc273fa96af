package org.duijie.ingest.normal;

import java.util.List;
import org.duijie.domain.Achievement;
import org.duijie.domain.Achievement.Applied;
import org.duijie.domain.Achievement.Category;
import org.duijie.domain.Achievement.Dates;
import org.duijie.domain.Achievement.Disposal;
import org.duijie.domain.Achievement.Evaluation;
import org.duijie.domain.Achievement.Evaluation.Method;
import org.duijie.domain.Achievement.Form;
import org.duijie.domain.Achievement.Funding;
import org.duijie.domain.Achievement.Funding.Programme;
import org.duijie.domain.Achievement.Funding.Source;
import org.duijie.domain.Achievement.IpType;
import org.duijie.domain.Achievement.Level;
import org.duijie.domain.Achievement.Narrative;
import org.duijie.domain.Achievement.Ownership;
import org.duijie.domain.Achievement.Ownership.Basis;
import org.duijie.domain.Coded;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Link;
import org.duijie.domain.Maturity;
import org.duijie.domain.Maturity.TrlSource;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.Stage;
import org.duijie.domain.text.CanonicalText;
import org.duijie.ingest.cell.IndicatorCell;
import org.duijie.ingest.cell.PeriodCell;
import org.duijie.ingest.cell.TrlCell;

/// 科技成果.
final class AchievementNormaliser implements Normaliser {
    @Override
    public Achievement read(RowCells row, Envelopes envelopes) {
        CanonicalText title = Titled.require(row);
        row.required("completionUnits");
        List<Party> units = row.parties("completionUnits");
        String unit = units.isEmpty() ? "" : units.getFirst().name();
        List<String> keys = List.of(row.text("key"), row.text("registrationNo"));
        return new Achievement(
                envelopes.of(row, keys, title.value(), unit, Disclosure.PUBLIC),
                title,
                row.prose("titleEn"),
                row.text("registrationNo"),
                row.code("category", Category.class, Category.UNKNOWN, Category.OTHER),
                row.codes("form", Form.class, Form.OTHER),
                maturity(row),
                narrative(row),
                row.figure("indicators", List.of(), (cell, remarks) -> IndicatorCell.read(cell)),
                row.words("keywords"),
                row.lexicon().fields().read(row),
                units,
                row.parties("completers"),
                ownership(row),
                new Disposal(row.party("disposal"), row.text("disposalClause")),
                funding(row),
                dates(row),
                evaluations(row),
                row.code("level", Level.class, Level.UNKNOWN, Level.OTHER),
                row.code("applied", Applied.class, Applied.UNKNOWN, Applied.OTHER),
                row.codes("ip", IpType.class, IpType.OTHER),
                DealCells.read(row),
                new LinkCells(row).with("patents", Link.Kind.PATENT).all(),
                Envelopes.contact(row));
    }

    /// Some catalogues write the stage (“中试”) under 成熟度, where others write the level.
    private static Maturity maturity(RowCells row) {
        boolean stageForLevel = !row.has("stage")
                && row.lexicon()
                        .vocabularies()
                        .of(Stage.class)
                        .find(row.text("trl"))
                        .isPresent();
        Coded<Stage> stage = row.code(stageForLevel ? "trl" : "stage", Stage.class, Stage.UNKNOWN, Stage.OTHER);
        TrlCell.Level level = stageForLevel ? TrlCell.Level.NONE : row.figure("trl", TrlCell.Level.NONE, TrlCell::read);
        return new Maturity(stage, level.trl(), level.scale(), level.trl() == 0 ? TrlSource.NONE : TrlSource.DECLARED);
    }

    private static Narrative narrative(RowCells row) {
        return new Narrative(
                row.prose("summary"),
                row.prose("problem"),
                row.prose("innovation"),
                row.prose("application"),
                row.prose("benefits"),
                row.prose("needs"),
                row.prose("knowHow"));
    }

    private static List<Ownership> ownership(RowCells row) {
        if (!row.has("ownership") && !row.has("holders")) {
            return List.of();
        }
        Coded<Basis> basis = row.code("ownership", Basis.class, Basis.UNKNOWN, Basis.OTHER);
        List<Party> holders = row.has("holders") ? row.parties("holders") : List.of(Party.NONE);
        return holders.stream().map(holder -> new Ownership(holder, basis, "")).toList();
    }

    private static Funding funding(RowCells row) {
        return new Funding(
                row.code("funding", Source.class, Source.UNKNOWN, Source.OTHER),
                row.code("programme", Programme.class, Programme.UNKNOWN, Programme.OTHER),
                row.text("projectNo"));
    }

    private static Dates dates(RowCells row) {
        PeriodCell.Period period = row.figure("period", PeriodCell.Period.UNKNOWN, PeriodCell::read);
        PartialDate ended = row.date("ended");
        return new Dates(
                period.from(), ended.isKnown() ? ended : period.to(), row.date("accepted"), row.date("registered"));
    }

    private static List<Evaluation> evaluations(RowCells row) {
        boolean any = row.has("evaluation") || row.has("evaluator") || row.has("evaluatedOn") || row.has("conclusion");
        if (!any) {
            return List.of();
        }
        return List.of(new Evaluation(
                row.code("evaluation", Method.class, Method.UNKNOWN, Method.OTHER),
                row.text("evaluator"),
                row.date("evaluatedOn"),
                row.text("conclusion")));
    }
}
