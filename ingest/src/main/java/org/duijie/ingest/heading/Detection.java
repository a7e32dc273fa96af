package org.duijie.ingest.heading;

import java.util.List;
import org.duijie.domain.RecordKind;

/// What the headings of a file say about its rows.
public sealed interface Detection {
    record Certain(RecordKind kind) implements Detection {}

    /// Several kinds fit equally well, or none does.
    record Unclear(List<RecordKind> candidates) implements Detection {}
}
