package org.duijie.ingest.normal;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.duijie.domain.RecordKind;
import org.duijie.domain.SecrecyReview;
import org.duijie.ingest.heading.Columns;
import org.duijie.ingest.source.Raw;

/// The rows of one file, one after the other: through the gate, then to the normaliser of their kind.
public final class RowNormaliser {
    private final Lexicon lexicon;
    private final Settings settings;
    private final SecrecyGate gate;
    private final Normaliser normaliser;

    public RowNormaliser(Lexicon lexicon, Settings settings) {
        this.lexicon = lexicon;
        this.settings = settings;
        this.gate = new SecrecyGate(lexicon, settings);
        this.normaliser = of(settings.kind());
    }

    private static Normaliser of(RecordKind kind) {
        return switch (kind) {
            case ACHIEVEMENT -> new AchievementNormaliser();
            case PATENT -> new PatentNormaliser();
            case RESEARCHER -> new ResearcherNormaliser();
            case CHALLENGE -> new ChallengeNormaliser();
            case ORGANISATION -> new OrganisationNormaliser();
            case ALLIANCE -> new AllianceNormaliser();
            case POOL -> new PoolNormaliser();
        };
    }

    /// Reads a row.
    ///
    /// @param columns what its headings mean
    public Result read(Raw.Row row, Columns columns) {
        List<Finding> remarks = new ArrayList<>();
        try {
            SecrecyReview review = gate.require(row.cells(), columns);
            RowCells cells = new RowCells(row.cells(), columns, lexicon, settings, remarks);
            return new Result.Read(normaliser.read(cells, new Envelopes(review, row.line())), remarks);
        } catch (RowFault fault) {
            return new Result.Refused(fault.why(), fault.value());
        } catch (IllegalArgumentException | DateTimeException e) {
            // A record of the domain guards itself; what its readers here let through is told in its own words.
            return new Result.Refused(new Finding("", "record.invalid", e.getMessage() + ": correct the row"), "");
        }
    }
}
