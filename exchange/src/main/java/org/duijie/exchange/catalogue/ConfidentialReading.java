package org.duijie.exchange.catalogue;

import java.util.stream.Stream;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;
import org.duijie.domain.RecordState;
import org.duijie.domain.TextField;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;

/// Tells readings that the audit log must know of from the others.
final class ConfidentialReading {
    private ConfidentialReading() {}

    /// Whether the viewer reads in this record what not every registered user may.
    static boolean is(Viewer viewer, CatalogueRecord record) {
        if (viewer instanceof Viewer.Steward) {
            return false; // the house itself shows nothing to anybody
        }
        Envelope envelope = record.envelope();
        return isAbove(envelope.disclosure())
                || isHidden(envelope.state())
                || fields(record)
                        .anyMatch(field ->
                                isAbove(field) && field.readableAt(ReadingPolicy.level(viewer, Guarded.of(envelope))));
    }

    private static Stream<Disclosure> fields(CatalogueRecord record) {
        return Stream.concat(
                record.texts().stream().map(TextField::disclosure),
                record.envelope().fields().overrides().values().stream());
    }

    private static boolean isAbove(Disclosure disclosure) {
        return !disclosure.readableAt(Disclosure.REGISTERED);
    }

    private static boolean isHidden(RecordState state) {
        return switch (state) {
            case LISTED, PAUSED, VANISHED -> false;
            case DRAFT, WITHDRAWN, TAKEN_DOWN -> true;
        };
    }
}
