/// From a row to a record: one normaliser for each kind.
///
/// [org.duijie.ingest.normal.RowNormaliser] is the door. It puts every row through the secrecy gate before any other
/// cell is
/// read, hands it to the normaliser of its kind, and turns whatever goes wrong into a
/// [org.duijie.ingest.normal.Result.Refused] that names the column as written. The normalisers say what a record is
/// made of;
/// how a cell is read they leave to [org.duijie.ingest.cell].
@NullMarked
package org.duijie.ingest.normal;

import org.jspecify.annotations.NullMarked;
