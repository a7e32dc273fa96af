package org.duijie.api.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.ImportOutcome;
import org.duijie.ingest.Intake;
import org.duijie.ingest.IntakeOptions;
import org.duijie.ingest.Outcome;
import org.duijie.ingest.Report;
import org.duijie.ingest.Taxonomies;
import org.duijie.ingest.UnreadableSource;

/// Takes a file into the catalogue in batches: each batch is one transaction, so a process that dies has stored whole
/// batches, and a second run finds them unchanged.
public final class Importer {
    private static final int BATCH = 200;

    /// Where batches go.
    public interface Keeper {
        ImportOutcome keep(List<CatalogueRecord> batch);
    }

    private final Intake intake;
    private final Keeper keeper;

    private Importer(Taxonomies taxonomies, Keeper keeper) {
        this.intake = new Intake(taxonomies);
        this.keeper = keeper;
    }

    /// Stores what it reads, in `actor`'s name.
    public static Importer into(House house, Viewer actor) {
        return new Importer(house.taxonomies(), batch -> house.catalogue().accept(actor, batch));
    }

    /// Reads and reports, and opens no data folder.
    public static Importer rehearsal() {
        return new Importer(Taxonomies.shipped(), batch -> new ImportOutcome(batch.size(), 0, 0));
    }

    /// Reads `file` to its end, keeping what is accepted.
    ///
    /// @param progress told the number of records taken so far, after each batch
    public Report take(Path file, IntakeOptions options, IntConsumer progress) throws UnreadableSource {
        Report.Draft report = new Report.Draft(options.sourceSystem());
        Batches batches = new Batches(report, progress);
        Intake.Reading reading = intake.read(file, options, outcome -> {
            report.add(outcome);
            if (outcome instanceof Outcome.Accepted accepted) {
                batches.add(accepted);
            }
        });
        batches.flush();
        report.addNotices(reading.notices());
        return report.finish(batches.outcome.accepted(), batches.outcome.updated(), batches.outcome.unchanged());
    }

    private final class Batches {
        private final Report.Draft report;
        private final IntConsumer progress;
        private final List<Outcome.Accepted> batch = new ArrayList<>();
        private ImportOutcome outcome = ImportOutcome.NOTHING;
        private int seen;

        Batches(Report.Draft report, IntConsumer progress) {
            this.report = report;
            this.progress = progress;
        }

        void add(Outcome.Accepted read) {
            batch.add(read);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (batch.isEmpty()) {
                return;
            }
            ImportOutcome kept =
                    keeper.keep(batch.stream().map(Outcome.Accepted::record).toList());
            outcome = outcome.plus(kept);
            reject(kept.objected());
            seen += batch.size();
            batch.clear();
            progress.accept(seen);
        }

        /// Names the rows about people who objected, by line alone. A row that stands twice is objected to twice.
        private void reject(List<RecordId> objected) {
            List<RecordId> left = new ArrayList<>(objected);
            for (Outcome.Accepted read : batch) {
                if (left.remove(read.record().id())) {
                    report.add(new Outcome.Rejected(
                            read.line(),
                            "",
                            "researcher.objected",
                            "The person of this row objected to a profile: the row is left out, now and later.",
                            Optional.empty()));
                }
            }
        }
    }
}
