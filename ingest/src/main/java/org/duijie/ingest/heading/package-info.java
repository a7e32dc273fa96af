/// What a column means: headings in Chinese and English, as data.
///
/// `headings.json` lists, per kind of record and per field, the headings that catalogues use. They are compared after
/// [org.duijie.ingest.heading.HeadingKey] took away what varies without meaning: width, case, spaces, brackets, units,
/// stars.
/// Where two columns of one file mean the same field, the heading that stands first in the list wins where it is
/// filled.
@NullMarked
package org.duijie.ingest.heading;

import org.jspecify.annotations.NullMarked;
