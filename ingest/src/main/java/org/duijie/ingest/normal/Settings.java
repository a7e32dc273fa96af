package org.duijie.ingest.normal;

import java.time.Instant;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;

/// What all rows of one file have in common.
///
/// @param attestedBy who states that the file holds no secret, or empty
/// @param moneyUnit the unit named above the headings, or empty
public record Settings(
        RecordKind kind,
        String sourceSystem,
        String attestedBy,
        RecordId ownerOrg,
        Instant harvestedAt,
        String file,
        String moneyUnit) {}
