/// From a need to a ranked, explained list: candidates → features → rank → explain.
///
/// [org.duijie.matcher.Matchmaker] is the one door for matching, [org.duijie.matcher.CatalogueIndex] the port that
/// search engines
/// implement (`matcher.lucene`). Nobody is ranked by what they may not read: text is indexed apart by its disclosure
/// level, and every call names its viewer.
@org.jspecify.annotations.NullMarked
package org.duijie.matcher;
