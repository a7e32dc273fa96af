package org.duijie.api.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.Catalogue;
import org.duijie.exchange.catalogue.ImportOutcome;
import org.duijie.ingest.Intake;
import org.duijie.ingest.IntakeOptions;
import org.duijie.ingest.Outcome;
import org.duijie.ingest.Report;
import org.duijie.ingest.UnreadableSource;

/// Takes a file into the catalogue in batches: each batch is one transaction, so a process that dies has stored whole
/// batches, and a second run finds them unchanged.
public final class Importer {
    private static final int BATCH = 200;

    private final Intake intake;
    private final Catalogue catalogue;
    private final Viewer actor;

    public Importer(House house, Viewer actor) {
        this.intake = new Intake(house.taxonomies());
        this.catalogue = house.catalogue();
        this.actor = actor;
    }

    /// @param dryRun reads and reports without storing
    /// @param progress told the number of rows read so far, now and then
    public Report take(Path file, IntakeOptions options, boolean dryRun, IntConsumer progress) throws UnreadableSource {
        Report.Draft report = new Report.Draft(options.sourceSystem());
        Batches batches = new Batches(dryRun, progress);
        Intake.Reading reading = intake.read(file, options, outcome -> {
            report.add(outcome);
            if (outcome instanceof Outcome.Accepted accepted) {
                batches.add(accepted.record());
            }
        });
        batches.flush();
        report.addNotices(reading.notices());
        return report.finish(batches.outcome.accepted(), batches.outcome.updated(), batches.outcome.unchanged());
    }

    private final class Batches {
        private final boolean dryRun;
        private final IntConsumer progress;
        private final List<CatalogueRecord> batch = new ArrayList<>();
        private ImportOutcome outcome = ImportOutcome.NOTHING;
        private int seen;

        Batches(boolean dryRun, IntConsumer progress) {
            this.dryRun = dryRun;
            this.progress = progress;
        }

        void add(CatalogueRecord record) {
            batch.add(record);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (batch.isEmpty()) {
                return;
            }
            outcome = outcome.plus(
                    dryRun ? new ImportOutcome(batch.size(), 0, 0) : catalogue.accept(actor, List.copyOf(batch)));
            seen += batch.size();
            batch.clear();
            progress.accept(seen);
        }
    }
}
