package org.duijie.api.page;

import java.util.Optional;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Link;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;

/// Where records have their pages; the API uses the same words below `/api/v1`.
public final class Paths {
    private Paths() {}

    public static String of(RecordKind kind) {
        return switch (kind) {
            case ACHIEVEMENT -> "/achievements";
            case PATENT -> "/patents";
            case RESEARCHER -> "/researchers";
            case CHALLENGE -> "/challenges";
            case ORGANISATION -> "/organisations";
            case ALLIANCE -> "/alliances";
            case POOL -> "/pools";
        };
    }

    public static RecordKind kind(Offer.Kind kind) {
        return switch (kind) {
            case ACHIEVEMENT -> RecordKind.ACHIEVEMENT;
            case PATENT -> RecordKind.PATENT;
            case RESEARCHER -> RecordKind.RESEARCHER;
        };
    }

    public static String of(RecordKind kind, RecordId id) {
        return of(kind) + "/" + id;
    }

    public static String of(CatalogueRecord record) {
        return of(record.recordKind(), record.id());
    }

    static Optional<String> of(Link link) {
        if (!link.target().isKnown()) {
            return Optional.empty();
        }
        return switch (link.kind()) {
            case PATENT -> Optional.of(of(RecordKind.PATENT, link.target()));
            case ACHIEVEMENT -> Optional.of(of(RecordKind.ACHIEVEMENT, link.target()));
            case PERSON -> Optional.of(of(RecordKind.RESEARCHER, link.target()));
            case ORGANISATION -> Optional.of(of(RecordKind.ORGANISATION, link.target()));
            case REPORT, PAPER, STANDARD, AWARD, PROJECT, PLATFORM, OTHER -> Optional.empty();
        };
    }
}
