/// Folders of human judgements that are no needs with achievements: collections with queries, researchers for problems,
/// papers for researchers, facets of papers, known items.
///
/// [org.duijie.matcher.evaluation.folder.JudgedFolder] is the door. It recognises a folder by its exact file set; a
/// `Task` reads one kind and has its metrics; a `Shelf` scores documents for a query by words, by meaning, or by both,
/// in one way for all kinds and every language. A `Part` is a signal that the sum may have; the full machine has some,
/// and `./duijie bench ideas` measures the full machine without each of them and with each of the others. Nothing here
/// is trained, so a figure is never of a model that saw the folder.
@org.jspecify.annotations.NullMarked
package org.duijie.matcher.evaluation.folder;
