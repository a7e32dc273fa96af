package org.duijie.ingest.source;

import java.io.IOException;
import java.util.Optional;

/// The rows of one file in one format, one at a time.
interface Rows extends AutoCloseable {
    /// The next row, or nothing at the end.
    Optional<Raw> next() throws IOException, SourceFault;

    @Override
    void close() throws IOException;
}
