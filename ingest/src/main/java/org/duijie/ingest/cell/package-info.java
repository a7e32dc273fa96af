/// From the text of one cell to a value: one small class for each kind of cell.
///
/// A reader never guesses silently. What it cannot read but can live without becomes a [org.duijie.ingest.cell.Remark];
/// what is impossible (the 30th of February, a negative price) is a [org.duijie.ingest.cell.CellFault], which refuses
/// the
/// row. Readers are stateless; those that need words take them from [org.duijie.ingest.cell.Vocabularies] or a
/// taxonomy.
@NullMarked
package org.duijie.ingest.cell;

import org.jspecify.annotations.NullMarked;
