/// From bytes to rows: which line, which headings, which cells, and nothing about what they mean.
///
/// [org.duijie.ingest.source.RowSource] is the door. CSV and TSV are read by FastCSV, JSON by Jackson's streaming
/// parser;
/// both end up as [org.duijie.ingest.source.Raw] rows whose cells are JSON nodes, because a JSON cell may hold a list
/// and
/// a CSV cell is simply a string. One row is in memory at a time, beyond a small sample at the beginning of a JSON
/// file:
/// its rows need not all have the same keys, so the headings of the file are those of the sample.
@NullMarked
package org.duijie.ingest.source;

import org.jspecify.annotations.NullMarked;
