/// From a file to accepted records or explained rejections, and no further.
///
/// [org.duijie.ingest.Intake] is the one door. It opens a file ([org.duijie.ingest.source]: CSV, TSV, JSON), finds out
/// what its columns mean ([org.duijie.ingest.heading]), stops every row at the secrecy gate, reads its cells
/// ([org.duijie.ingest.cell]: dates, money, lists, indicators) and builds a record of the domain
/// ([org.duijie.ingest.normal]). Every row becomes one [org.duijie.ingest.Outcome]; a fault of the whole file is an
/// [org.duijie.ingest.UnreadableSource]. Rows are read one at a time, so a file may be larger than memory.
///
/// Nothing is invented on the way: a code keeps the cell it was read from, a date keeps its precision, an unknown value
/// is kept with a warning, and a row that says something impossible is refused with the column, the value and what to
/// do.
@NullMarked
package org.duijie.ingest;

import org.jspecify.annotations.NullMarked;
